import { Stage, type StageConfig } from './konva-parts.ts';

/**
 * A Konva stage that binds no events of its own. Konva listens to touch and wheel without `passive`, which holds up
 * the page's scrolling, and finds shapes by reading pixels back, which browsers that resist fingerprinting falsify.
 * The preview listens for itself and finds fields by their geometry.
 */
class QuietStage extends Stage {
  override _bindContentEvents(): void {}
}

/**
 * Konva empties its container with `innerHTML = ''`, which throws where the page requires Trusted Types. This element
 * takes the assignment and empties itself by other means; any other text is refused.
 */
function trustedContainer(document: Document): HTMLDivElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    get: () => '',
    set: (html: unknown) => {
      if (html !== '') throw new TypeError('trustedContainer: only an empty string may be set');
      element.replaceChildren();
    },
  });
  return element;
}

/** Konva's `for … in` over an ordinary object would pick up what old scripts of a shop add to `Object.prototype`. */
export function bareConfig<T extends object>(config: T): T {
  return Object.assign(Object.create(null) as T, config);
}

/** An empty stage in an element of its own, laid over the container, beside whatever is in it. */
export function openStage(container: HTMLDivElement): { readonly stage: Stage; close(): void } {
  const host = trustedContainer(container.ownerDocument);
  host.style.position = 'absolute';
  host.style.inset = '0';
  container.append(host);
  const config: StageConfig = bareConfig({ container: host, width: 0, height: 0 });
  const stage = new QuietStage(config);
  stage.content.style.setProperty('-webkit-user-select', 'none');
  stage.content.style.setProperty('-webkit-touch-callout', 'none');
  const close = (): void => {
    stage.destroy();
    host.remove();
  };
  return { stage, close };
}
