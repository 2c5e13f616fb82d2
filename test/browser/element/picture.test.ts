import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import type { ImageValue } from '../../../src/values/values.ts';
import { all, CAPTION, choose, mount, photoFile, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

/** Where a point of the product's picture (400 × 400) is seen in the window. */
async function seenAt(element: ProductCustomizer, xPx: number, yPx: number): Promise<[number, number]> {
  element.style.width = '700px';
  while (!element.shadowRoot?.querySelector('.konvajs-content')) await new Promise(requestAnimationFrame);
  element.scrollIntoView({ block: 'start' });
  await new Promise(requestAnimationFrame);
  const box = (all(element, '.mount')[0] as HTMLElement).getBoundingClientRect();
  const scale = Math.min(box.width, box.height) / 400;
  const left = box.left + (box.width - 400 * scale) / 2;
  const top = box.top + (box.height - 400 * scale) / 2;
  return [Math.round(left + xPx * scale), Math.round(top + yPx * scale)];
}

function placement(element: ProductCustomizer): ImageValue['placement'] {
  return (element.values['photo'] as ImageValue).placement;
}

describe('the picture', () => {
  afterEach(() => resetMouse());

  it('leads to a field that is touched on it', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    await typeInto(element, 'caption', 'Tom');
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    const position = await seenAt(element, 200, 268);
    await sendMouse({ type: 'click', position });
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-control-caption');
  });

  it('moves the photo under the mouse, as one step that can be undone', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(1200, 900));
    await element.setValue('photo', { placement: { zoom: 2 } });
    const [x, y] = await seenAt(element, 200, 170);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    for (const step of [4, 8, 12, 16, 20]) await sendMouse({ type: 'move', position: [x + step, y] });
    await sendMouse({ type: 'up' });
    await new Promise(requestAnimationFrame);
    expect(placement(element).xMm).to.be.greaterThan(1);
    expect(placement(element).zoom).to.equal(2);
    await press(element, all(element, '#pc-undo')[0] as HTMLElement);
    expect(placement(element).xMm).to.equal(0);
  });

  it('does by key and by button what the hand does', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(1200, 900));
    await element.setValue('photo', { placement: { zoom: 2 } });
    const [left, right, up] = all(element, '.nudges button');
    await press(element, right as HTMLElement);
    await press(element, right as HTMLElement);
    await press(element, left as HTMLElement);
    await press(element, up as HTMLElement);
    expect(placement(element)).to.deep.equal({ zoom: 2, xMm: 1, yMm: -1, angleDeg: 0 });
    const key = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      shiftKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    up?.dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(true);
    expect(placement(element).yMm).to.be.closeTo(4, 1e-9);
  });

  it('shows the typed words in the same turn of the event loop', async () => {
    const element = await mount(templateOf([CAPTION]));
    await seenAt(element, 0, 0);
    const inked = () =>
      all<HTMLCanvasElement>(element, '.konvajs-content canvas').reduce((sum, canvas) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let dark = 0;
        for (let at = 0; at < pixels.length; at += 4)
          if ((pixels[at + 3] ?? 0) > 200 && (pixels[at] ?? 255) < 90) dark++;
        return sum + dark;
      }, 0);
    const before = inked();
    const input = all<HTMLInputElement>(element, '#pc-control-caption')[0];
    if (!input) throw new Error('no input');
    input.value = 'MMMM';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(inked()).to.be.greaterThan(before + 10);
  });
});
