import { expect } from '@open-wc/testing';
import { mapToPicture } from '../../../src/scene/mesh.ts';
import { areaOn, CYLINDER, FLAT } from '../../unit/stage/surface.ts';
import { Finger, pinchTrackpad } from './gestures.ts';
import { CAPTION_BOX, nextFrame, openStage, PHOTO_BOX, type TestStage } from './stage-fixture.ts';

describe('tapping and looking', () => {
  let opened: TestStage;
  const open = (...args: Parameters<typeof openStage>): TestStage => (opened = openStage(...args));
  afterEach(() => opened.close());

  it('finds the field under a tap through a curved mesh', () => {
    const { content, taps } = open(CYLINDER);
    const area = areaOn('wrap', CYLINDER, []);
    const finger = new Finger(content, 'mouse');
    const isIn = ([left, top, width, height]: readonly number[], xMm: number, yMm: number): boolean =>
      xMm >= (left as number) &&
      xMm <= (left as number) + (width as number) &&
      yMm >= (top as number) &&
      yMm <= (top as number) + (height as number);
    const expected: (string | null)[] = [];
    let timeMs = 0;
    for (let xMm = 3; xMm < 80; xMm += 8) {
      for (let yMm = 2; yMm < 90; yMm += 7.5) {
        const [xPx, yPx] = mapToPicture(area.mesh, area, xMm, yMm);
        // 3 px beside a box a mouse still means it: those points say nothing.
        const edgesMm = [10, 70]
          .map((edge) => Math.abs(edge - xMm))
          .concat([70, 75, 87].map((edge) => Math.abs(edge - yMm)));
        if (Math.min(...edgesMm) < 1.5) continue;
        finger.tap(xPx / 2, yPx / 2, (timeMs += 1000));
        const found = isIn(CAPTION_BOX, xMm, yMm) ? 'caption' : isIn(PHOTO_BOX, xMm, yMm) ? 'photo' : null;
        expected.push(found);
      }
    }
    expect(new Set(expected)).to.deep.equal(new Set(['photo', 'caption', null]));
    expect(taps).to.deep.equal(expected);
  });

  it('gives a finger 12 px more than the box, and a mouse 3', () => {
    const { content, taps } = open(FLAT);
    // The caption ends at (50 + 70 · 4, 25 + 87 · 4) = (330, 373).
    const [mouse, finger] = [new Finger(content, 'mouse', 1), new Finger(content, 'touch', 2)];
    finger.tap(300, 384, 1000);
    finger.tap(300, 386, 3000);
    mouse.tap(300, 375, 5000);
    mouse.tap(300, 377, 7000);
    expect(taps).to.deep.equal(['caption', null, 'caption', null]);
  });

  it('looks closer where the background is tapped twice, and back', () => {
    const { content, stage, zooms, taps } = open(FLAT);
    const finger = new Finger(content, 'touch');
    finger.tap(480, 390, 1000);
    finger.tap(480, 390, 1200);
    expect([stage.viewZoom, zooms, taps]).to.deep.equal([2, [2], [null]]);
    expect(content.style.touchAction).to.equal('none');
    finger.tap(480, 390, 3000);
    finger.tap(480, 390, 3200);
    expect([stage.viewZoom, zooms]).to.deep.equal([1, [2, 1]]);
    expect(content.style.touchAction).to.equal('pan-x pan-y');
  });

  it('keeps the zoom between 1 and 4', () => {
    const { stage, zooms } = open(FLAT);
    stage.setViewZoom(9);
    stage.setViewZoom(4);
    expect([stage.viewZoom, zooms]).to.deep.equal([4, [4]]);
    stage.setViewZoom(0.1);
    stage.setViewZoom(Number.NaN);
    expect([stage.viewZoom, zooms]).to.deep.equal([1, [4, 1]]);
  });

  it('pans by a drag of the background when zoomed, and not beyond the picture', async () => {
    const { content, stage, taps } = open(FLAT);
    // At twice 0.5 a CSS pixel is a pixel of the picture; the view begins at (500, 400), its lower right quarter.
    stage.setViewZoom(2, { xPx: 900, yPx: 700 });
    const mouse = new Finger(content, 'mouse');
    // (600, 700) lies in the caption, (780, 700) beside the area.
    mouse.tap(100, 300, 1000);
    mouse.tap(280, 300, 3000);
    expect(taps).to.deep.equal(['caption', null]);
    mouse.down(280, 300);
    mouse.move(230, 250);
    await nextFrame();
    mouse.up(400, 350);
    // Dragged by (120, 50), it begins at (380, 350): the caption's (600, 700) is at (220, 350) now.
    mouse.tap(220, 350, 5000);
    mouse.tap(400, 350, 7000);
    expect(taps.slice(2)).to.deep.equal(['caption', null]);
    mouse.down(400, 350);
    mouse.up(400 + 4000, 350 + 4000);
    // It begins at (0, 0): the area at (100, 50).
    mouse.tap(96, 46, 9000);
    mouse.tap(104, 54, 12_000);
    expect(taps.slice(4)).to.deep.equal([null, 'photo']);
  });

  it('zooms the view by two fingers beside the photo', () => {
    const { content, stage } = open(FLAT);
    const [upper, lower] = [new Finger(content, 'touch', 1), new Finger(content, 'touch', 2)];
    upper.down(450, 100);
    expect(lower.down(450, 200)).to.equal(true);
    upper.move(450, 50);
    lower.move(450, 250);
    upper.up(450, 50);
    lower.up(450, 250);
    expect(stage.viewZoom).to.equal(2);
    expect(opened.acts).to.deep.equal([]);
  });

  it('zooms the view by a trackpad beside the photo', () => {
    const { content, stage } = open(FLAT);
    const at = { clientX: 460, clientY: 200, rotation: 0 };
    pinchTrackpad(content, 'gesturestart', { ...at, scale: 1 });
    pinchTrackpad(content, 'gesturechange', { ...at, scale: 3 });
    pinchTrackpad(content, 'gestureend', { ...at, scale: 3 });
    expect(stage.viewZoom).to.be.closeTo(3, 1e-9);
  });

  it('shows the whole of another surface again', () => {
    const { stage, zooms } = open(FLAT);
    stage.setViewZoom(3);
    const state = opened.state();
    stage.update({ ...state, surface: { ...state.surface, id: 'back' } });
    expect([stage.viewZoom, zooms]).to.deep.equal([1, [3, 1]]);
  });

  it('shows with the cursor what a mouse can do', () => {
    const { content } = open(FLAT);
    const mouse = new Finger(content, 'mouse');
    const cursorAt = (x: number, y: number): string => {
      mouse.hover(x, y);
      return content.style.cursor;
    };
    expect([cursorAt(200, 150), cursorAt(200, 345), cursorAt(480, 20)]).to.deep.equal(['grab', 'pointer', '']);
    mouse.down(200, 150);
    mouse.move(230, 150);
    expect(content.style.cursor).to.equal('grabbing');
    mouse.up(230, 150);
    expect(content.style.cursor).to.equal('grab');
  });

  it('finds its way through a transform of the host', () => {
    const { container, content, acts, taps } = open(FLAT);
    container.style.transformOrigin = '0 0';
    container.style.transform = 'scale(0.5)';
    const mouse = new Finger(content, 'mouse');
    mouse.tap(100, 172, 1000);
    mouse.down(100, 75);
    mouse.up(120, 75);
    expect(taps).to.deep.equal(['caption']);
    expect(acts.at(-1)?.placement.xMm).to.equal(10);
  });
});
