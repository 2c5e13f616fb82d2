import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { Finger, pinchTrackpad, turnWheel } from '../stage/gestures.ts';
import { all, choose, mount, part, photoFile, PHOTO, press, templateOf } from './scaffold.ts';

/** The picture of 400 × 400 px is seen at a scale of exactly 1, so that 4 px are a millimetre. */
const SIDE_PX = 400;
const PX_PER_MM = 4;
/** A square, which a photo that is turned covers as it did before. */
const SQUARE = { ...PHOTO, boxMm: [0, 0, 40, 40], goodDpi: 150 };
/** The middle of the photo's box on the picture, and a point beside all fields. */
const MIDDLE = [180, 180] as const;
const BESIDE = [380, 380] as const;
const START = { zoom: 2, xMm: 1, yMm: -2, angleDeg: 0 };

class Buyer {
  readonly element: ProductCustomizer;
  #timeMs = 0;

  constructor(element: ProductCustomizer) {
    this.element = element;
  }

  /** The canvas that is touched, in the panel or in full screen. */
  get #content(): HTMLElement {
    const found = all(this.element, '.konvajs-content').at(-1);
    if (!found) throw new Error('no stage');
    return found;
  }

  #at(x: number, y: number): [number, number] {
    const { left, top } = this.#content.getBoundingClientRect();
    return [left + x, top + y];
  }

  /** Two taps as one act, long after any earlier one. */
  doubleTap([x, y]: readonly [number, number]): void {
    const finger = new Finger(this.#content, 'touch');
    this.#timeMs += 10_000;
    finger.tap(...this.#at(x, y), this.#timeMs);
    finger.tap(...this.#at(x, y), this.#timeMs + 200);
  }

  /** A finger drags only what it has selected. */
  select(): void {
    this.#timeMs += 10_000;
    new Finger(this.#content, 'touch').tap(...this.#at(...MIDDLE), this.#timeMs);
  }

  async drag(type: 'mouse' | 'touch', [x, y]: readonly [number, number], byX: number, byY: number): Promise<void> {
    if (type === 'touch') this.select();
    const finger = new Finger(this.#content, type);
    finger.down(...this.#at(x, y));
    // Far enough to be no tap, then back to where it should end.
    finger.move(...this.#at(x + byX + 16, y + byY));
    await frame();
    finger.move(...this.#at(x + byX, y + byY));
    await frame();
    finger.up(...this.#at(x + byX, y + byY));
  }

  /** Two fingers on opposite sides of a point, from one place beside it to another. */
  async pinch(
    [x, y]: readonly [number, number],
    from: readonly [number, number],
    to: readonly [number, number],
  ): Promise<void> {
    const [a, b] = [new Finger(this.#content, 'touch', 1), new Finger(this.#content, 'touch', 2)];
    a.down(...this.#at(x - from[0], y - from[1]));
    b.down(...this.#at(x + from[0], y + from[1]));
    await frame();
    a.move(...this.#at(x - to[0], y - to[1]));
    b.move(...this.#at(x + to[0], y + to[1]));
    await frame();
    a.up(...this.#at(x - to[0], y - to[1]));
    b.up(...this.#at(x + to[0], y + to[1]));
  }

  wheel(init: WheelEventInit): void {
    this.select();
    const [x, y] = this.#at(...MIDDLE);
    // A wheel counts only once the mouse has moved on the picture, not when the page scrolled under it.
    new Finger(this.#content, 'mouse').hover(x - 1, y);
    new Finger(this.#content, 'mouse').hover(x, y);
    expect(turnWheel(this.#content, x, y, init)).to.equal(true);
    // The next touch ends the wheel's act, as a pause would.
    this.select();
  }

  trackpad(scale: number, rotation: number): void {
    const [clientX, clientY] = this.#at(...MIDDLE);
    const at = { clientX, clientY };
    pinchTrackpad(this.#content, 'gesturestart', { ...at, scale: 1, rotation: 0 });
    pinchTrackpad(this.#content, 'gesturechange', { ...at, scale, rotation });
    pinchTrackpad(this.#content, 'gestureend', { ...at, scale, rotation });
  }

  key(init: KeyboardEventInit, on = '.nudges button'): void {
    const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
    all(this.element, on).at(-1)?.dispatchEvent(event);
    expect(event.defaultPrevented, `${init.key} is used`).to.equal(true);
  }

  async button(name: string, times = 1): Promise<void> {
    const found = all(this.element, `[aria-label="${name}"]`).at(-1) ?? this.#buttonSaying(name);
    for (let i = 0; i < times; i++) await press(this.element, found);
  }

  /** The areas as they would be made now. */
  async scene(): Promise<string> {
    const { payload } = await this.element.getPayload();
    return JSON.stringify(payload.areas);
  }

  /** What is seen of the product. */
  view(): string {
    const canvases = all<HTMLCanvasElement>(this.element, '.konvajs-content canvas');
    const seen = canvases.filter(({ style }) => style.visibility !== 'hidden');
    return seen.map((canvas) => canvas.toDataURL()).join('\n');
  }

  #buttonSaying(text: string): HTMLElement {
    const found = all(this.element, 'button').find((button) => button.textContent.trim() === text);
    if (!found) throw new Error(`no button “${text}”`);
    return found;
  }
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Gives the last picture on the page its exact size, once it can be touched. */
async function fitPicture(element: ProductCustomizer, pictures: number): Promise<void> {
  while (all(element, '.konvajs-content').length < pictures) await frame();
  const picture = all(element, '.mount').at(-1) as HTMLElement;
  Object.assign(picture.style, { inset: '0 auto auto 0', width: `${SIDE_PX}px`, height: `${SIDE_PX}px` });
  const canvas = (): HTMLElement | null | undefined => all(element, '.konvajs-content').at(-1)?.querySelector('canvas');
  while (canvas()?.clientWidth !== SIDE_PX) await frame();
}

async function open(): Promise<Buyer> {
  const element = await mount(templateOf([SQUARE]));
  element.style.width = '700px';
  await choose(element, 'photo', await photoFile(1200, 900));
  await press(element, part(element, 'pc-rights'));
  await fitPicture(element, 1);
  await element.setValue('photo', { placement: START });
  await element.updateComplete;
  return new Buyer(element);
}

type Way = (buyer: Buyer) => Promise<void> | void;

/** An act, and the ways that lead to it. Without a gesture, the hand has none. */
interface Act {
  readonly act: string;
  readonly hand: Readonly<Record<string, Way>>;
  readonly key: Way;
  readonly button: Way;
}

const mm = (by: number): number => by * PX_PER_MM;
/** 80 px that become 82: from 200 % to 205 %. */
const GROWTH = 82 / 80;

const ON_PHOTO: readonly Act[] = [
  ...(
    [
      ['right', 'ArrowRight', 1, 0],
      ['left', 'ArrowLeft', -1, 0],
      ['up', 'ArrowUp', 0, -1],
      ['down', 'ArrowDown', 0, 1],
    ] as const
  ).map(([way, key, x, y]) => ({
    act: `moves the photo ${way}`,
    hand: {
      'mouse drag': (buyer: Buyer) => buyer.drag('mouse', MIDDLE, mm(x), mm(y)),
      'finger drag': (buyer: Buyer) => buyer.drag('touch', MIDDLE, mm(x), mm(y)),
    },
    key: (buyer: Buyer) => buyer.key({ key }),
    button: (buyer: Buyer) => buyer.button(`Move ${way}`),
  })),
  {
    act: 'moves the photo further',
    hand: { 'finger drag': (buyer) => buyer.drag('touch', MIDDLE, mm(5), 0) },
    key: (buyer) => buyer.key({ key: 'ArrowRight', shiftKey: true }),
    button: (buyer) => buyer.button('Move right', 5),
  },
  {
    act: 'moves the photo no further than its slot stays covered',
    hand: { 'mouse drag': (buyer) => buyer.drag('mouse', MIDDLE, mm(45), 0) },
    key: (buyer) => {
      for (let i = 0; i < 9; i++) buyer.key({ key: 'ArrowRight', shiftKey: true });
    },
    button: (buyer) => buyer.button('Move right', 45),
  },
  {
    act: 'zooms the photo',
    hand: {
      pinch: (buyer) => buyer.pinch(MIDDLE, [40, 0], [41, 0]),
      wheel: (buyer) => buyer.wheel({ deltaY: -Math.log(GROWTH) * 1000 }),
      'trackpad pinch': (buyer) => buyer.wheel({ deltaY: -Math.log(GROWTH) * 100, ctrlKey: true }),
      'trackpad pinch in Safari': (buyer) => buyer.trackpad(GROWTH, 0),
    },
    key: (buyer) => buyer.key({ key: '+' }),
    button: (buyer) => buyer.button('Zoom in'),
  },
  {
    act: 'turns the photo a quarter',
    // 265² = 264² + 23²: just over 85°, which snaps.
    hand: {
      'two fingers': (buyer) => buyer.pinch(MIDDLE, [265, 0], [0, 265]),
      'two fingers, snapping': (buyer) => buyer.pinch(MIDDLE, [265, 0], [23, 264]),
      'trackpad in Safari': (buyer) => buyer.trackpad(1, 90),
    },
    key: (buyer) => buyer.key({ key: '}', shiftKey: true }),
    button: (buyer) => buyer.button('Rotate a quarter turn'),
  },
  {
    act: 'turns the photo a little',
    hand: { 'wheel with Alt': (buyer) => buyer.wheel({ deltaY: 20, altKey: true }) },
    key: (buyer) => buyer.key({ key: ']' }),
    button: (buyer) => buyer.button('Turn right a little'),
  },
  {
    act: 'turns the photo a little back',
    hand: { 'wheel with Alt': (buyer) => buyer.wheel({ deltaY: -20, altKey: true }) },
    key: (buyer) => buyer.key({ key: '[' }),
    button: (buyer) => buyer.button('Turn left a little'),
  },
  {
    act: 'fills the slot',
    hand: { 'double tap': (buyer) => buyer.doubleTap(MIDDLE) },
    key: (buyer) => buyer.key({ key: '0' }),
    button: (buyer) => buyer.button('Fill the frame'),
  },
];

const ZOOMED = 1.4;

/** What happens to the view leaves the design as it is. */
const ON_VIEW: readonly Act[] = [
  {
    act: 'looks closer',
    hand: { pinch: (buyer) => buyer.pinch([200, 200], [150, 0], [150 * ZOOMED, 0]) },
    key: (buyer) => buyer.key({ key: '+' }, '.tools button'),
    button: async (buyer) => {
      await buyer.button('Zoom in');
    },
  },
  {
    act: 'looks to the right',
    hand: {
      drag: async (buyer) => {
        await buyer.button('Zoom in');
        await buyer.drag('mouse', BESIDE, -SIDE_PX / 5, 0);
      },
    },
    key: async (buyer) => {
      await buyer.button('Zoom in');
      buyer.key({ key: 'ArrowRight' }, '.tools button');
    },
    button: async (buyer) => {
      await buyer.button('Zoom in');
      await buyer.button('Look right');
    },
  },
  {
    act: 'sees the whole again',
    hand: {
      'double tap': async (buyer) => {
        await buyer.button('Zoom in', 2);
        buyer.doubleTap(BESIDE);
      },
    },
    key: async (buyer) => {
      await buyer.button('Zoom in', 2);
      buyer.key({ key: '0' }, '.tools button');
    },
    button: async (buyer) => {
      await buyer.button('Zoom in', 2);
      await buyer.button('Zoom out', 2);
    },
  },
];

describe('each act by hand, by key and by button', () => {
  for (const { act, hand, key, button } of ON_PHOTO) {
    it(act, async () => {
      const buyer = await open();
      const before = await buyer.scene();
      const told = async (way: Way): Promise<string> => {
        await buyer.element.setValue('photo', { placement: START });
        await way(buyer);
        await buyer.element.updateComplete;
        return buyer.scene();
      };
      const byKey = await told(key);
      expect(byKey).not.to.equal(before);
      expect(await told(button), 'button').to.equal(byKey);
      for (const [name, way] of Object.entries(hand)) expect(await told(way), name).to.equal(byKey);
    });
  }

  for (const { act, hand, key, button } of ON_VIEW) {
    it(`${act}, and leaves the design alone`, async () => {
      const buyer = await open();
      const { element } = buyer;
      // An empty slot has no photo whose pixels could differ by a hair's breadth of zoom.
      await element.setValue('photo', { file: null });
      await press(element, part(element, 'pc-full'));
      await fitPicture(element, 2);
      buyer.doubleTap(BESIDE);
      const design = JSON.stringify(element.values);
      const views: string[] = [];
      const told = async (way: Way): Promise<void> => {
        await buyer.button('Zoom out', 5);
        await way(buyer);
        await frame();
        views.push(buyer.view());
      };
      for (const way of [key, button, ...Object.values(hand)]) await told(way);
      expect(new Set(views).size, 'one and the same view').to.equal(1);
      expect(JSON.stringify(element.values)).to.equal(design);
    });
  }

  it('takes back and does again by key and by button; the hand has no way', async () => {
    const buyer = await open();
    const before = await buyer.scene();
    buyer.key({ key: 'ArrowRight' });
    const after = await buyer.scene();
    expect(after).not.to.equal(before);
    buyer.key({ key: 'z', ctrlKey: true }, '#pc-undo');
    expect(await buyer.scene()).to.equal(before);
    buyer.key({ key: 'z', ctrlKey: true, shiftKey: true }, '#pc-undo');
    expect(await buyer.scene()).to.equal(after);
    await buyer.button('Undo');
    expect(await buyer.scene()).to.equal(before);
    await buyer.button('Redo');
    expect(await buyer.scene()).to.equal(after);
  });
});
