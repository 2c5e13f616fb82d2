import { expect } from '@open-wc/testing';
import { CYLINDER, FLAT } from '../../unit/stage/surface.ts';
import { Finger } from './gestures.ts';
import {
  canvasesOf,
  largestDifference,
  nextFrame,
  openStage,
  pixelAt,
  pixelsOf,
  type TestStage,
} from './stage-fixture.ts';

describe('painting', () => {
  const opened: TestStage[] = [];
  const open = (...args: Parameters<typeof openStage>): TestStage => {
    const stage = openStage(...args);
    opened.push(stage);
    return stage;
  };
  afterEach(() => opened.splice(0).forEach((each) => each.close()));

  const isReddish = ([red = 0, , blue = 0]: readonly number[]): boolean => red > blue + 50;

  it('shows a change in the same turn', () => {
    const stage = open(FLAT);
    // The photo is red left of its middle, which lies at 210.
    expect(isReddish(pixelAt(canvasesOf(stage).picture, 200, 150))).to.equal(true);
    expect(isReddish(pixelAt(canvasesOf(stage).picture, 220, 150))).to.equal(false);
    stage.change({ photo: { placement: { zoom: 1, xMm: 10, yMm: 0, angleDeg: 0 } } });
    expect(isReddish(pixelAt(canvasesOf(stage).picture, 245, 150))).to.equal(true);
    expect(isReddish(pixelAt(canvasesOf(stage).picture, 255, 150))).to.equal(false);
  });

  it('does not paint the product again when only the artwork changes', () => {
    const stage = open(FLAT);
    const { product } = canvasesOf(stage);
    // A mark on the product's canvas is there for as long as nobody paints it.
    const context = product.getContext('2d');
    const mark = (): boolean => pixelAt(product, 250, 200).join() === '0,255,0,255';
    if (context) context.fillStyle = '#00ff00';
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.fillRect(240, 190, 20, 20);
    for (let xMm = 1; xMm <= 5; xMm++) stage.change({ photo: { placement: { zoom: 1, xMm, yMm: 0, angleDeg: 0 } } });
    stage.change({ selected: 'photo', guides: { printArea: true, safe: true } });
    expect(mark()).to.equal(true);
    stage.change({ productKey: 'green' });
    expect(mark()).to.equal(false);
  });

  for (const [name, placement] of [
    ['flat', FLAT],
    ['curved', CYLINDER],
  ] as const) {
    it(`leaves no trace of what was there before: ${name}`, () => {
      const changed = open(placement);
      for (const xMm of [12, -9, 25, 3])
        changed.change({ photo: { placement: { zoom: 1.4, xMm, yMm: 2, angleDeg: 0 } } });
      changed.change({ photo: { placement: { zoom: 2, xMm: 5, yMm: 1, angleDeg: 90 } } });
      const fresh = open(placement);
      fresh.change({ productKey: 'fresh', photo: { placement: { zoom: 2, xMm: 5, yMm: 1, angleDeg: 90 } } });
      const [a, b] = [changed, fresh].map((each) => pixelsOf(canvasesOf(each).picture)) as [
        Uint8ClampedArray,
        Uint8ClampedArray,
      ];
      expect(largestDifference(a, b)).to.be.at.most(1);
    });
  }

  it('is as sharp as the screen, and stays so when zoomed', () => {
    const stage = open(FLAT, { devicePixelRatio: 2 });
    const { picture } = canvasesOf(stage);
    expect([picture.width, picture.height]).to.deep.equal([1000, 800]);
    expect(picture.getBoundingClientRect().width).to.be.closeTo(500, 0.01);
    stage.stage.setViewZoom(4, { xPx: 420, yPx: 300 });
    // The photo's colours meet at 420 px of the picture, which is now in the middle of 1000: nothing between them.
    expect(isReddish(pixelAt(picture, 496, 400))).to.equal(true);
    expect(isReddish(pixelAt(picture, 503, 400))).to.equal(false);
  });

  it('caps the density at 3', () => {
    expect(canvasesOf(open(FLAT, { devicePixelRatio: 5 })).product.width).to.equal(1500);
  });

  it('follows the size of its container', async () => {
    const stage = open(FLAT);
    const { product, picture } = canvasesOf(stage);
    stage.container.style.width = '300px';
    stage.container.style.height = '240px';
    // Observers of sizes report between the layout and the painting of a frame.
    await nextFrame();
    await nextFrame();
    expect([product.width, product.height, picture.width]).to.deep.equal([300, 240, 300]);
    expect(isReddish(pixelAt(picture, 120, 90))).to.equal(true);
    expect(isReddish(pixelAt(picture, 132, 90))).to.equal(false);
    const mouse = new Finger(stage.content, 'mouse');
    mouse.down(100, 90);
    mouse.up(112, 90);
    // A millimetre is 8 · 0.3 = 2.4 CSS px now.
    expect(stage.acts.at(-1)?.placement.xMm).to.be.closeTo(5, 1e-9);
  });

  it('opens in a hidden container and paints once it is shown', () => {
    const stage = open(FLAT);
    const { picture } = canvasesOf(stage);
    stage.container.style.display = 'none';
    stage.stage.resize();
    expect([picture.width, picture.height]).to.deep.equal([0, 0]);
    stage.change({ selected: 'photo' });
    stage.stage.setViewZoom(2);
    new Finger(stage.content, 'mouse').tap(200, 150);
    expect(stage.taps).to.deep.equal([null]);
    stage.container.style.display = '';
    stage.stage.resize();
    expect([picture.width, stage.stage.viewZoom]).to.deep.equal([500, 2]);
    expect(pixelAt(picture, 250, 200)[3]).to.equal(255);
  });

  it('marks the selected field, on a canvas of its own', () => {
    const stage = open(FLAT);
    const { marks } = canvasesOf(stage);
    // The painter paints what is being moved more cheaply than what rests: let it rest.
    stage.change({});
    const before = pixelsOf(canvasesOf(stage).picture);
    expect(pixelsOf(marks).every((value) => value === 0)).to.equal(true);
    stage.change({ selected: 'caption' });
    expect(pixelsOf(marks).some((value) => value > 0)).to.equal(true);
    expect(largestDifference(pixelsOf(canvasesOf(stage).picture), before)).to.equal(0);
    stage.change({ selected: null });
    expect(pixelsOf(marks).every((value) => value === 0)).to.equal(true);
    stage.change({ guides: { printArea: true, safe: true } });
    expect(pixelsOf(marks).some((value) => value > 0)).to.equal(true);
  });

  it('pulses once around a field and leaves nothing behind', async () => {
    const stage = open(FLAT);
    const { marks } = canvasesOf(stage);
    const isLit = (): boolean => pixelsOf(marks).some((value) => value > 0);
    stage.stage.pulse('caption');
    const seen: boolean[] = [];
    const startMs = await nextFrame();
    let nowMs = startMs;
    while (nowMs - startMs < 1100) {
      nowMs = await nextFrame();
      seen.push(isLit());
    }
    expect(seen.slice(0, -1)).to.include(true);
    expect(seen.at(-1)).to.equal(false);
  });

  it('does not move under reduced motion', async () => {
    const stage = open(FLAT, { reducedMotion: true });
    const { marks } = canvasesOf(stage);
    stage.stage.pulse('caption');
    for (let frame = 0; frame < 10; frame++) {
      await nextFrame();
      expect(pixelsOf(marks).every((value) => value === 0)).to.equal(true);
    }
  });
});
