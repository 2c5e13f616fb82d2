// Loads the widget where one is in the page, or comes into it later: quick add writes products by `innerHTML`, in which
// no script runs. Until the widget listens itself, nothing that it belongs to is bought.
(() => {
  const TAG = 'product-customizer';
  const EXPRESS = '.shopify-payment-button, [data-shopify="payment-button"], shopify-accelerated-checkout';
  const source = new URL('product-customizer.js', document.currentScript.src).href;
  /** Names of the scripts that every buyer needs first, and of each language's; the build fills them in. */
  const FIRST = { scripts: [], locales: {} };
  /** Somebody wanted to buy before these were there. */
  const wanted = new WeakSet();
  const hasFailed = new WeakSet();
  let loading = null;
  let isLost = false;

  const widgets = () => Array.from(document.querySelectorAll(`${TAG}[adapter="shopify"]`));
  const formOf = (widget) => {
    const id = widget.getAttribute('form');
    return (id && document.getElementById(id)) || widget.closest('form');
  };

  /** Asked for at once: else each is named only by the one before, half a second later on a phone. */
  function preload() {
    const asked = widgets()[0]?.getAttribute('locale') ?? '';
    const tags = Object.keys(FIRST.locales);
    const tag = tags.find((one) => one === asked) ?? tags.find((one) => one.split('-')[0] === asked.split('-')[0]);
    for (const name of [...FIRST.scripts, ...(tag ? [FIRST.locales[tag]] : [])]) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', fetchPriority: 'low', href: new URL(name, source).href });
      document.head.append(link);
    }
  }

  function load() {
    if (!loading) preload();
    // A widget that does not come keeps nobody from buying.
    loading ??= import(source).catch(() => {
      loading = null;
      isLost = true;
    });
  }

  /** From here on the widget hears for itself, and its form has a `submit` of its own. */
  const listens = (form) => Object.prototype.hasOwnProperty.call(form, 'submit');

  function waitingFor(form) {
    if (!form || isLost || listens(form)) return null;
    return widgets().find((widget) => formOf(widget) === form && !hasFailed.has(widget)) ?? null;
  }

  addEventListener('pc-failure', ({ target, detail }) => {
    if (/\.(not-loaded|broken)$/.test(detail?.code ?? '') && target.isReady === false) hasFailed.add(target);
  });
  addEventListener('pc-ready', ({ target }) => {
    hasFailed.delete(target);
    if (wanted.delete(target)) target.review();
  });

  function stop(event, form) {
    const widget = waitingFor(form);
    if (!widget) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wanted.add(widget);
    widget.scrollIntoView({ block: 'nearest' });
    load();
  }

  addEventListener('submit', (event) => stop(event, event.target), true);
  addEventListener(
    'click',
    (event) => {
      for (const one of event.composedPath()) {
        if (!(one instanceof Element)) continue;
        if (
          one.matches(
            'button[type="submit"], button:not([type]), [name="add"], input[type="submit"], input[type="image"]',
          )
        )
          stop(event, one.form);
        else if (one.matches(EXPRESS)) stop(event, one.closest('form'));
      }
    },
    true,
  );

  /** Above the buttons: just before their form, whichever block of the theme that is in. */
  function place(widget) {
    const block = widget.closest('[data-product-customizer-position="above-buttons"]');
    const form = formOf(widget);
    if (!block || !form || block.contains(form) || form.contains(block) || form.previousElementSibling === block)
      return;
    form.before(block);
  }

  function look() {
    const found = widgets();
    found.forEach(place);
    if (found.length > 0 && !isLost) load();
  }

  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
})();
