import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import {
  all,
  CAPTION,
  choose,
  codes,
  mount,
  next,
  part,
  photoFile,
  PHOTO,
  press,
  templateOf,
  typeInto,
} from './scaffold.ts';

const PRODUCT = templateOf([PHOTO, CAPTION]);
const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** What goes wrong unseen, and what is still at work: listened to from outside, by the page's own functions. */
class Witness {
  readonly errors: string[] = [];
  readonly timers = new Set<number>();
  readonly workers = new Set<Worker>();
  readonly #mend: (() => void)[] = [];

  constructor() {
    const page = window as unknown as Record<string, unknown>;
    const { setTimeout: later, clearTimeout: never, Worker: Native } = window;
    const { timers, workers } = this;
    const replace = (name: string, stand: unknown): void => {
      const own = page[name];
      page[name] = stand;
      this.#mend.push(() => (page[name] = own));
    };
    replace('setTimeout', (act: () => void, ms?: number) => {
      const timer = later(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.add(timer);
      return timer;
    });
    replace('clearTimeout', (timer: number) => {
      timers.delete(timer);
      never(timer);
    });
    replace(
      'Worker',
      class extends Native {
        constructor(...of: ConstructorParameters<typeof Native>) {
          super(...of);
          workers.add(this);
        }
        override terminate(): void {
          workers.delete(this);
          super.terminate();
        }
      },
    );
    const onError = (event: ErrorEvent | PromiseRejectionEvent): void =>
      void this.errors.push(String('reason' in event ? event.reason : event.message));
    for (const type of ['error', 'unhandledrejection'] as const) {
      window.addEventListener(type, onError);
      this.#mend.push(() => window.removeEventListener(type, onError));
    }
  }

  /** Resolves once nothing waits any more. */
  async untilQuiet(): Promise<void> {
    while (this.timers.size > 0 || this.workers.size > 0) await frame();
    // An error of a promise is told after the task in which nobody took it.
    for (let frames = 0; frames < 3; frames++) await frame();
  }

  end(): void {
    for (const mend of this.#mend.splice(0)) mend();
  }
}

/** Each brings the element into the middle of something; what it returns may go either way, but must end. */
const MOMENTS: Readonly<Record<string, (element: ProductCustomizer, file: File) => unknown>> = {
  'it has just been shown': () => undefined,
  'a file is given': (element, file) => [element.addFile('photo', file)],
  'a file is looked at': async (element, file) => {
    const added = element.addFile('photo', file);
    while (codes(element.issues).every((code) => code !== 'file.checking')) await frame();
    return [added];
  },
  'a photo was taken that is still being checked': async (element, file) => {
    const added = element.addFile('photo', file);
    const hasPhoto = (): boolean => Boolean((element.values['photo'] as { file?: unknown } | undefined)?.file);
    while (!hasPhoto()) await frame();
    return [added];
  },
  'a photo is replaced': async (element, file) => {
    await choose(element, 'photo', file);
    return [element.addFile('photo', await photoFile(1100, 800, 'other.jpg'))];
  },
  'a text was typed': (element) => typeInto(element, 'caption', 'Anna'),
  'issues are shown': (element) => void element.validate(),
  'its main button was pressed': (element) => element.review(),
  'the review step is about to open': async (element, file) => {
    await complete(element, file);
    element.review();
  },
  'the review step is open': async (element, file) => {
    await complete(element, file);
    await press(element, part(element, 'pc-main'));
  },
  'an order is gathered': async (element, file) => {
    await complete(element, file);
    await press(element, part(element, 'pc-main'));
    await press(element, part(element, 'pc-confirm'));
    part(element, 'pc-order').click();
  },
  'full screen is asked for': (element) => all(element, '#pc-full')[0]?.click(),
  'full screen opens': async (element) => {
    all(element, '#pc-full')[0]?.click();
    while (all(element, '#pc-full-dialog').length === 0) await frame();
  },
  'a payload is asked for': async (element, file) => {
    await complete(element, file);
    return [element.getPayload()];
  },
  'a preview is asked for': (element) => [element.exportPreview()],
  'a print is asked for': async (element, file) => {
    await complete(element, file);
    return [element.exportPrint({ area: 'print' })];
  },
  'another language is asked for': (element) => void (element.locale = 'de-DE'),
  'another template is set': (element) => void (element.template = templateOf([CAPTION])),
};

async function complete(element: ProductCustomizer, file: File): Promise<void> {
  await choose(element, 'photo', file);
  await typeInto(element, 'caption', 'Anna');
  await press(element, part(element, 'pc-rights'));
  while (codes(element.issues).length > 0) await frame();
}

describe('an element that its host removes', () => {
  let witness: Witness;
  beforeEach(() => (witness = new Witness()));
  afterEach(() => witness.end());

  for (const [name, moment] of Object.entries(MOMENTS))
    it(`leaves no error and nothing at work when ${name}`, async () => {
      const element = await mount(PRODUCT);
      const orders: string[] = [];
      element.addEventListener('pc-submit', ({ type }) => orders.push(type));
      const pending = await moment(element, await photoFile(1200, 900));
      element.remove();
      if (Array.isArray(pending)) await Promise.allSettled(pending as Promise<unknown>[]);
      await witness.untilQuiet();
      expect(witness.errors).to.deep.equal([]);
      expect(orders, 'nothing is ordered of what is gone').to.deep.equal([]);
      expect(element.isReady).to.equal(false);
      expect(document.querySelectorAll('dialog[open]')).to.have.length(0);
    });

  it('leaves no error and nothing at work while it opens', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.template = PRODUCT;
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    await witness.untilQuiet();
    expect(witness.errors).to.deep.equal([]);
    expect(element.isReady).to.equal(false);
  });

  it('hands over no payload without the photo that it names', async () => {
    const element = await mount(PRODUCT);
    await complete(element, await photoFile(1200, 900));
    element.review();
    await element.updateComplete;
    const asked = element.getPayload();
    await Promise.resolve();
    element.remove();
    const answer = await asked.then(
      ({ payload, files }) => [payload.files.length, files.length],
      (error: unknown) => (error as Error).name,
    );
    expect(answer).to.deep.equal('CustomizationError');
  });

  it('can be put back, and filled again', async () => {
    const element = await mount(PRODUCT);
    const { parentElement } = element;
    void element.addFile('photo', await photoFile(1200, 900));
    element.remove();
    await witness.untilQuiet();
    const ready = next(element, 'pc-ready');
    parentElement?.append(element);
    await ready;
    await complete(element, await photoFile(1200, 900));
    expect((await element.getPayload()).files).to.have.length(1);
  });
});
