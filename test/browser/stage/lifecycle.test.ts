import { expect } from '@open-wc/testing';
import { stages } from '../../../src/stage/konva-parts.ts';
import { FLAT } from '../../unit/stage/surface.ts';
import { Finger, turnWheel } from './gestures.ts';
import { canvasesOf, nextFrame, openStage, pixelAt } from './stage-fixture.ts';

describe('opening and closing', () => {
  it('leaves nothing after a hundred times', () => {
    const before = document.body.childElementCount;
    for (let time = 0; time < 100; time++) {
      const opened = openStage(FLAT);
      const canvases = [...opened.content.querySelectorAll('canvas')];
      expect(canvases).to.have.length(3);
      opened.stage.destroy();
      expect(opened.container.childElementCount).to.equal(0);
      expect(canvases.every(({ width, height }) => width === 0 && height === 0)).to.equal(true);
      opened.container.remove();
    }
    expect(stages).to.deep.equal([]);
    expect(document.body.childElementCount).to.equal(before);
  });

  it('keeps what else lies in the container', () => {
    const container = document.createElement('div');
    container.textContent = 'first frame';
    document.body.append(container);
    const opened = openStage(FLAT, { root: container });
    expect(container.textContent).to.equal('first frame');
    opened.close();
    expect(container.textContent).to.equal('first frame');
    container.remove();
  });

  it('calls nothing back once destroyed, whatever was under way', async () => {
    const opened = openStage(FLAT, { selected: 'photo' });
    const { content, stage, container, acts, taps, zooms } = opened;
    const mouse = new Finger(content, 'mouse');
    mouse.hover(200, 150);
    mouse.hover(201, 150);
    turnWheel(content, 200, 150, { deltaY: -100 });
    mouse.down(200, 150);
    mouse.move(240, 150);
    stage.pulse('photo');
    const told = acts.length;
    stage.destroy();
    stage.destroy();
    mouse.up(260, 150);
    mouse.tap(200, 150);
    turnWheel(content, 200, 150, { deltaY: -100 });
    stage.update(opened.state());
    stage.resize();
    stage.setViewZoom(2);
    stage.pulse('photo');
    container.style.width = '100px';
    await nextFrame();
    await nextFrame();
    expect([acts.length, taps, zooms]).to.deep.equal([told, [], []]);
    expect(container.childElementCount).to.equal(0);
    container.remove();
  });

  it('lets two stages on one page live side by side', () => {
    const [left, right] = [openStage(FLAT, { selected: 'photo' }), openStage(FLAT, { selected: 'photo' })];
    right.container.style.left = '600px';
    const [leftFinger, rightFinger] = [new Finger(left.content, 'touch', 1), new Finger(right.content, 'touch', 2)];
    leftFinger.down(200, 150);
    rightFinger.down(800, 150);
    leftFinger.move(220, 150);
    rightFinger.move(760, 150);
    leftFinger.up(220, 150);
    rightFinger.up(760, 150);
    expect(left.acts.at(-1)?.placement).to.deep.equal({ zoom: 1, xMm: 5, yMm: 0, angleDeg: 0 });
    expect(right.acts.at(-1)?.placement).to.deep.equal({ zoom: 1, xMm: -10, yMm: 0, angleDeg: 0 });
    left.close();
    right.change({ photo: { placement: { zoom: 1, xMm: 30, yMm: 0, angleDeg: 0 } } });
    const [red = 0, , blue = 0] = pixelAt(canvasesOf(right).picture, 320, 150);
    expect(red).to.be.greaterThan(blue + 50);
    right.close();
  });

  it('works in a shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const opened = openStage(FLAT, { root: host.attachShadow({ mode: 'open' }), selected: 'photo' });
    const finger = new Finger(opened.content, 'touch');
    finger.down(200, 150);
    finger.up(240, 150);
    expect(opened.acts.at(-1)?.placement.xMm).to.equal(10);
    finger.tap(200, 345);
    expect(opened.taps).to.deep.equal(['caption']);
    opened.close();
    host.remove();
  });
});
