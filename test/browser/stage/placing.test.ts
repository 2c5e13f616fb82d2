import { expect } from '@open-wc/testing';
import { mapToArea, mapToPicture } from '../../../src/scene/mesh.ts';
import { areaOn, CYLINDER, FLAT } from '../../unit/stage/surface.ts';
import { Finger, pinchTrackpad, turnWheel } from './gestures.ts';
import { nextFrame, openStage, type TestStage } from './stage-fixture.ts';

// On the flat area a millimetre is 8 px of the picture, 4 CSS px of the stage; its top left is at (50, 25).
const PX_PER_MM = 4;

describe('placing a photo', () => {
  let opened: TestStage;
  const open = (...args: Parameters<typeof openStage>): TestStage => (opened = openStage(...args));
  const last = () => opened.acts.at(-1);
  afterEach(() => opened.close());

  it('follows a mouse to the millimetre, once a frame, and ends when the button is let go', async () => {
    const { content, acts } = open(FLAT);
    const mouse = new Finger(content, 'mouse');
    mouse.down(200, 150);
    for (let x = 201; x <= 240; x++) mouse.move(x, 150);
    expect(acts).to.deep.equal([]);
    await nextFrame();
    const placement = { zoom: 1, xMm: 40 / PX_PER_MM, yMm: 0, angleDeg: 0 };
    expect(acts).to.deep.equal([{ field: 'photo', placement, phase: 'moving' }]);
    mouse.up(240, 150);
    expect(acts.slice(1)).to.deep.equal([{ field: 'photo', placement, phase: 'done' }]);
    expect(opened.taps).to.deep.equal([]);
  });

  it('stops at the edge of the photo and comes back with the mouse', () => {
    const { content } = open(FLAT);
    const mouse = new Finger(content, 'mouse');
    mouse.down(200, 150);
    mouse.up(499, 150);
    expect(last()?.placement).to.deep.equal({ zoom: 1, xMm: 30, yMm: 0, angleDeg: 0 });
    mouse.down(200, 150);
    mouse.move(499, 150);
    mouse.up(200 - 20 * PX_PER_MM, 150);
    expect(last()?.placement.xMm).to.equal(10);
  });

  it('keeps the photo under the finger on a curved mug', () => {
    const { content } = open(CYLINDER, { selected: 'photo' });
    const area = areaOn('wrap', CYLINDER, []);
    const from = mapToPicture(area.mesh, area, 20, 30).map((px) => Math.round(px / 2)) as [number, number];
    const to = mapToPicture(area.mesh, area, 44, 30).map((px) => Math.round(px / 2)) as [number, number];
    const [fromMm, toMm] = [from, to].map(([x, y]) => mapToArea(area.mesh, area, x * 2, y * 2)?.[0]);
    const finger = new Finger(content, 'touch');
    finger.down(...from);
    finger.up(...to);
    const movedMm = (toMm as number) - (fromMm as number);
    expect(movedMm).to.be.within(23, 25);
    expect(last()?.placement.xMm).to.be.closeTo(movedMm, 1e-9);
    expect(last()?.phase).to.equal('done');
  });

  it('lets a finger scroll the page unless it touches the selected photo', () => {
    const { content, acts } = open(FLAT);
    const finger = new Finger(content, 'touch');
    expect(content.style.touchAction).to.equal('pan-x pan-y');
    expect(finger.down(200, 150)).to.equal(false);
    finger.move(200, 190);
    finger.cancel();
    expect(acts).to.deep.equal([]);
    opened.change({ selected: 'photo' });
    expect(finger.down(200, 150)).to.equal(true);
    finger.up(220, 150);
    expect(last()?.placement.xMm).to.equal(5);
    expect(finger.down(200, 380)).to.equal(false);
    finger.up(200, 380);
  });

  it('zooms by two fingers around the middle between them', () => {
    const { content } = open(FLAT);
    const [left, right] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
    left.down(190, 165);
    expect(right.down(230, 165)).to.equal(true);
    left.move(170, 165);
    right.move(250, 165);
    left.up(170, 165);
    right.up(250, 165);
    // The box's middle is at (50 + 40 · 4, 25 + 35 · 4) = (210, 165): the fingers' too, so the photo stays centred.
    expect(last()).to.deep.equal({
      field: 'photo',
      placement: { zoom: 2, xMm: 0, yMm: 0, angleDeg: 0 },
      phase: 'done',
    });
    expect(opened.acts.filter(({ phase }) => phase === 'done')).to.have.length(1);
    expect(opened.taps).to.deep.equal([]);
  });

  it('holds the point under the fingers while it zooms and moves', () => {
    const { content } = open(FLAT);
    const [left, right] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
    left.down(100, 105);
    right.down(140, 105);
    left.move(100, 125);
    right.move(180, 125);
    right.up(180, 125);
    left.cancel();
    // From the box's middle the fingers go from (-22.5, -15) to (-17.5, -10) mm, the photo doubles.
    expect(last()?.placement).to.deep.equal({ zoom: 2, xMm: -17.5 + 45, yMm: -10 + 30, angleDeg: 0 });
  });

  it('turns by two fingers and snaps to a quarter', () => {
    const { content } = open(FLAT, { selected: 'photo' });
    const twist = (toX: number, toY: number): number | undefined => {
      opened.change({ photo: { placement: { zoom: 2, xMm: 0, yMm: 0, angleDeg: 0 } } });
      const [middle, outer] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
      middle.down(210, 165);
      outer.down(310, 165);
      outer.move(toX, toY);
      outer.up(toX, toY);
      middle.up(210, 165);
      return last()?.placement.angleDeg;
    };
    // 100 CSS px to the right, then towards 45°, 86.6° and 3.4°.
    expect(twist(280, 235)).to.be.closeTo(45, 1e-9);
    expect(twist(216, 265)).to.equal(90);
    expect(twist(310, 171)).to.equal(0);
  });

  it('goes on with one finger where two left off', () => {
    const { content } = open(FLAT, { selected: 'photo' });
    const [first, second] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
    first.down(200, 165);
    second.down(220, 165);
    second.move(240, 165);
    second.up(240, 165);
    const { zoom, xMm } = last()?.placement ?? { zoom: 0, xMm: 0 };
    expect(zoom).to.equal(2);
    first.move(200 + 2 * PX_PER_MM, 165);
    first.up(200 + 2 * PX_PER_MM, 165);
    expect(last()?.placement).to.deep.equal({ zoom: 2, xMm: xMm + 2, yMm: 0, angleDeg: 0 });
    expect(opened.acts.filter(({ phase }) => phase === 'done')).to.have.length(1);
  });

  it('never leaves the bounds of the zoom', () => {
    const { content } = open(FLAT, { selected: 'photo' });
    opened.change({ photo: { maxZoom: 1.5 } });
    const pinch = (from: number, to: number): number | undefined => {
      const [left, right] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
      left.down(210 - from, 165);
      right.down(210 + from, 165);
      left.move(210 - to, 165);
      right.move(210 + to, 165);
      left.up(210 - to, 165);
      right.up(210 + to, 165);
      return last()?.placement.zoom;
    };
    expect(pinch(20, 140)).to.equal(1.5);
    expect(pinch(140, 20)).to.equal(1);
  });

  it('fills and centres on a double tap', () => {
    const { content, acts } = open(FLAT, { selected: 'photo' });
    opened.change({ photo: { placement: { zoom: 2, xMm: 9, yMm: 4, angleDeg: 90 } } });
    const finger = new Finger(content, 'touch');
    finger.tap(200, 150, 1000);
    finger.tap(203, 151, 1300);
    expect(opened.taps).to.deep.equal(['photo']);
    expect(acts).to.deep.equal([
      { field: 'photo', placement: { zoom: 1, xMm: 0, yMm: 0, angleDeg: 90 }, phase: 'done' },
    ]);
  });

  it('leaves a photo alone that the buyer may not change', () => {
    const { content, acts } = open(FLAT, { selected: 'photo' });
    opened.change({ photo: { may: { zoom: false, move: false, rotate: false } } });
    const [mouse, finger] = [new Finger(content, 'mouse'), new Finger(content, 'touch', 2)];
    mouse.down(200, 150);
    mouse.up(260, 150);
    expect(finger.down(200, 150)).to.equal(false);
    finger.up(260, 150);
    mouse.hover(200, 150);
    mouse.hover(201, 150);
    expect(turnWheel(content, 200, 150, { deltaY: -100 })).to.equal(false);
    expect(acts).to.deep.equal([]);
  });

  describe('by wheel and trackpad', () => {
    const moveIn = (content: HTMLElement): void => {
      const mouse = new Finger(content, 'mouse');
      mouse.hover(200, 150);
      mouse.hover(201, 150);
    };

    it('zooms the selected photo, and lets the page scroll over any other', async () => {
      const { content, acts } = open(FLAT);
      moveIn(content);
      expect(turnWheel(content, 210, 165, { deltaY: -100 })).to.equal(false);
      opened.change({ selected: 'photo' });
      moveIn(content);
      const ended = opened.done();
      expect(turnWheel(content, 210, 165, { deltaY: -100 })).to.equal(true);
      turnWheel(content, 210, 165, { deltaY: -100 });
      await nextFrame();
      expect(acts).to.have.length(1);
      expect(last()?.placement.zoom).to.be.closeTo(Math.exp(0.2), 1e-12);
      expect(last()?.placement.xMm).to.be.closeTo(0, 1e-12);
      expect(await ended).to.deep.equal({ ...acts[0], phase: 'done' });
      expect(turnWheel(content, 210, 385, { deltaY: -100 })).to.equal(false);
    });

    it('does not zoom a photo that scrolls under a resting mouse', () => {
      const { content } = open(FLAT, { selected: 'photo' });
      const mouse = new Finger(content, 'mouse');
      mouse.hover(200, 150);
      mouse.hover(200, 150);
      expect(turnWheel(content, 200, 150, { deltaY: -100 })).to.equal(false);
    });

    it('zooms any photo by a pinch, and the view beside it', async () => {
      const { content } = open(FLAT);
      expect(turnWheel(content, 210, 165, { deltaY: -10, ctrlKey: true })).to.equal(true);
      await nextFrame();
      expect(last()?.placement.zoom).to.be.closeTo(Math.exp(0.1), 1e-12);
      expect(turnWheel(content, 480, 20, { deltaY: -10, ctrlKey: true })).to.equal(true);
      await nextFrame();
      expect(opened.stage.viewZoom).to.be.closeTo(Math.exp(0.1), 1e-12);
    });

    it('turns with Alt or Shift', async () => {
      const { content } = open(FLAT, { selected: 'photo' });
      moveIn(content);
      expect(turnWheel(content, 300, 100, { deltaY: 100, altKey: true })).to.equal(true);
      await nextFrame();
      expect(last()?.placement).to.deep.include({ zoom: 1, angleDeg: 5 });
      turnWheel(content, 300, 100, { deltaX: -200, shiftKey: true });
      await nextFrame();
      expect(last()?.placement.angleDeg).to.equal(-5);
    });

    it('ends a wheel when the mouse takes hold', async () => {
      const { content, acts } = open(FLAT, { selected: 'photo' });
      moveIn(content);
      turnWheel(content, 210, 165, { deltaY: -100 });
      await nextFrame();
      new Finger(content, 'mouse').down(200, 150);
      expect(acts.map(({ phase }) => phase)).to.deep.equal(['moving', 'done']);
    });

    it('follows a pinch and a twist of a Safari trackpad', () => {
      const { content } = open(FLAT);
      const at = { clientX: 210, clientY: 165 };
      expect(pinchTrackpad(content, 'gesturestart', { ...at, scale: 1, rotation: 0 })).to.equal(true);
      pinchTrackpad(content, 'gesturechange', { ...at, scale: 1.5, rotation: 2 });
      pinchTrackpad(content, 'gesturechange', { ...at, scale: 2, rotation: 3 });
      pinchTrackpad(content, 'gestureend', { ...at, scale: 2, rotation: 3 });
      expect(last()?.phase).to.equal('done');
      expect(last()?.placement.zoom).to.be.closeTo(2, 1e-9);
      expect(last()?.placement.angleDeg).to.equal(0);
      expect(opened.acts.filter(({ phase }) => phase === 'done')).to.have.length(1);
    });
  });
});
