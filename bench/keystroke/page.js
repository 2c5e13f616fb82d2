// What runs in the page: the built widget, or a bare canvas, given the same keystrokes.
const PICTURE = '/demo/products/pendant/front-gold.webp';
const AREA_MM = [80, 60];
const PLACE_PX = [320, 700, 800, 600];
const WORDS = 'quick brown fox jumps over lazy dog while seven wizards bake jam tarts for Marguerite and Daniel'.split(
  ' ',
);
const LONGEST = 36;

const TEMPLATE = {
  formatVersion: 1,
  id: 'bench',
  version: '1',
  name: 'Bench',
  surfaces: [
    {
      id: 'front',
      name: 'Front',
      image: { src: PICTURE, widthPx: 1440, heightPx: 1800 },
      areas: [
        {
          id: 'plate',
          widthMm: AREA_MM[0],
          heightMm: AREA_MM[1],
          placement: { rectangle: PLACE_PX },
          finish: 'engrave',
        },
      ],
    },
  ],
  fields: [
    { id: 'words', type: 'text', area: 'plate', boxMm: [0, 0, ...AREA_MM], label: 'Words', maxLines: 3, minSizeMm: 2 },
  ],
};

const nextPaint = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    }),
  );
const idle = () => new Promise((resolve) => setTimeout(resolve, 4));

/** Texts as a buyer types them: two lines stand, the third grows by a letter or a word at a time. */
function* keystrokes() {
  let seed = 7;
  const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (;;) {
    const head = `${WORDS[Math.floor(chance() * WORDS.length)]}\n${WORDS[Math.floor(chance() * WORDS.length)]}\n`;
    let text = '';
    while (text.length < LONGEST) {
      if (text && chance() < 0.3) text += ' ';
      text += chance() < 0.25 ? WORDS[Math.floor(chance() * WORDS.length)] : String.fromCharCode(97 + chance() * 26);
      yield head + text;
    }
  }
}

async function openWidget() {
  await import('/dist/product-customizer.js');
  const element = document.createElement('product-customizer');
  element.locale = 'en-US';
  element.template = TEMPLATE;
  const ready = new Promise((resolve) => element.addEventListener('pc-ready', resolve, { once: true }));
  document.getElementById('host').append(element);
  await ready;
  await element.updateComplete;
  // The stage has taken over, and the product has come.
  while (!element.shadowRoot.querySelector('.stage-layer canvas')) await nextPaint();
  const input = element.shadowRoot.getElementById('pc-control-words');
  input.focus();
  // The form is rendered a frame after the product: its script belongs to the keystroke, the wait for it does not.
  let renderedMs = 0;
  const performUpdate = element.performUpdate;
  element.performUpdate = () => {
    const from = performance.now();
    performUpdate.call(element);
    renderedMs += performance.now() - from;
  };
  return {
    input,
    take: () => input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })),
    settle: async () => {
      renderedMs = 0;
      await element.updateComplete;
      return renderedMs;
    },
  };
}

/** The least that shows fitted text on a product: one canvas over another, widths measured once and multiplied. */
async function openBare() {
  const host = document.getElementById('host');
  const scale = 0.5;
  const canvases = [0, 1].map(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1440 * scale;
    canvas.height = 1800 * scale;
    canvas.style.cssText = 'position:absolute;left:0;top:0';
    host.append(canvas);
    return canvas.getContext('2d');
  });
  const input = document.createElement('textarea');
  input.style.cssText = 'position:absolute;left:760px;top:0';
  host.append(input);
  input.focus();
  const picture = new Image();
  picture.src = PICTURE;
  await picture.decode();
  canvases[0].drawImage(picture, 0, 0, 1440 * scale, 1800 * scale);
  const context = canvases[1];
  const widths = new Map();
  const widthOf = (word) => {
    if (!widths.has(word)) {
      context.font = '100px sans-serif';
      widths.set(word, context.measureText(word).width / 100);
    }
    return widths.get(word);
  };
  const [left, top, width, height] = PLACE_PX.map((px) => px * scale);
  return {
    input,
    take: () => {
      const typed = input.value.split('\n');
      const lines = typed.map((line) => line.split(' ').reduce((sum, word) => sum + widthOf(word) + 0.28, 0));
      const sizePx = Math.min(height / (lines.length * 1.2), width / Math.max(...lines));
      context.clearRect(left, top, width, height);
      context.font = `${sizePx}px sans-serif`;
      context.textAlign = 'center';
      typed.forEach((line, i) => context.fillText(line, left + width / 2, top + sizePx * 1.2 * (i + 1)));
    },
    settle: () => 0,
  };
}

const texts = keystrokes();

globalThis.bench = {
  async open(name) {
    globalThis.typing = await (name === 'widget' ? openWidget() : openBare());
  },
  /** Milliseconds of script, and from the call to the next painted frame, of each keystroke. */
  async type(count) {
    const script = [];
    const paint = [];
    for (let i = 0; i < count; i++) {
      // What the browser itself does to edit and show a text area is nobody's script.
      globalThis.typing.input.value = texts.next().value;
      await nextPaint();
      await idle();
      const from = performance.now();
      globalThis.typing.take();
      const taken = performance.now();
      const painted = nextPaint();
      const renderedMs = await globalThis.typing.settle();
      script.push(taken - from + renderedMs);
      paint.push((await painted) - from);
    }
    return { script, paint };
  },
};
