import { expect } from '@open-wc/testing';
import { paintArea } from '../../../src/painter/paint-area.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { softnessOf } from '../../../src/painter/soften-photo.ts';
import { bench, photo, Pixels, seeded, sheet, surfaceWith, WHOLE } from './workbench.ts';

const FIELD = { id: 'photo', type: 'image', boxMm: [0, 0, 100, 60], minDpi: 150, goodDpi: 300 };

/** Blocks of random grey, 4 px each. */
function noise(widthPx: number, heightPx: number): HTMLCanvasElement {
  const random = seeded(5);
  return sheet(widthPx, heightPx, (context) => {
    for (let x = 0; x < widthPx; x += 4) {
      for (let y = 0; y < heightPx; y += 4) {
        const grey = Math.floor(random() * 256);
        context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
        context.fillRect(x, y, 4, 4);
      }
    }
  }).canvas;
}

/** Mean square of the difference between neighbours, and its largest single value. */
function detail(pixels: Pixels): { energy: number; steepest: number } {
  let [sum, count, steepest] = [0, 0, 0];
  for (let y = 110; y < 390; y++) {
    for (let x = 110; x < 590; x++) {
      const difference = Math.abs(pixels.at(x, y)[0] - pixels.at(x + 1, y)[0]);
      sum += difference * difference;
      steepest = Math.max(steepest, difference);
      count++;
    }
  }
  return { energy: sum / count, steepest };
}

/** Pixels that a photo needs to have a density in the box. */
function pixelsFor(dpi: number): readonly [number, number] {
  return [Math.round((100 / 25.4) * dpi), Math.round((60 / 25.4) * dpi)];
}

describe('softness', () => {
  const source = noise(500, 300);
  const tools = bench();
  tools.photos.set('photo', source);
  const surfaceAt = (dpi: number, field: object = FIELD) =>
    surfaceWith(tools, [field], { photo: photo(...pixelsFor(dpi)) });
  const detailAt = (dpi: number): ReturnType<typeof detail> => {
    const paper = sheet(700, 500);
    paintArtwork(paper.context, surfaceAt(dpi), tools.assets, WHOLE);
    return detail(new Pixels(paper));
  };

  it('takes away detail, the more the lower the density', () => {
    const energies = [300, 200, 150, 110, 75, 50, 30].map((dpi) => detailAt(dpi).energy);
    for (let i = 1; i < energies.length; i++)
      expect(energies[i], `step ${i}`).to.be.lessThan((energies[i - 1] as number) * 0.95);
  });

  it('is barely seen at the smallest density and plainly at half of it', () => {
    const sharp = detailAt(300).energy;
    expect(detailAt(150).energy / sharp).to.be.within(0.2, 0.9);
    expect(detailAt(75).energy / sharp).to.be.lessThan(0.08);
  });

  it('is a blur, not blocks', () => {
    // Pixels of blocks would jump at their edges; a blur of noise has no steep step left.
    expect(detailAt(40).steepest).to.be.lessThan(40);
  });

  it('keeps the brightness and the edges', () => {
    const paper = sheet(700, 500);
    paintArtwork(paper.context, surfaceAt(40), tools.assets, WHOLE);
    const pixels = new Pixels(paper);
    let [soft, sharp] = [0, 0];
    const original = new Pixels(sheet(500, 300, (context) => context.drawImage(source, 0, 0)));
    for (let x = 0; x < 500; x++) {
      for (let y = 0; y < 300; y++) {
        soft += pixels.at(100 + x, 100 + y)[0];
        sharp += original.at(x, y)[0];
      }
    }
    expect(soft / 150_000).to.be.closeTo(sharp / 150_000, 3);
    for (const [x, y] of [
      [100, 100],
      [599, 399],
      [350, 100],
    ] as const)
      expect(pixels.at(x, y)[3]).to.be.at.least(250);
  });

  it('is not printed', () => {
    // 38 dpi in the proportions of the box.
    const [area] = surfaceWith(tools, [FIELD], { photo: photo(150, 90) }).areas;
    if (!area) throw new Error('no area');
    const print = sheet(500, 300);
    paintArea(print.context, area, tools.assets, 5);
    const shown = sheet(700, 500, (context) => context.drawImage(print.canvas, 100, 100));
    // What a preview of 38 dpi loses, a print keeps but for what resampling takes.
    expect(detail(new Pixels(shown)).energy).to.be.greaterThan(detailAt(300).energy * 0.5);
    expect(detailAt(38).energy).to.be.lessThan(detailAt(300).energy * 0.02);
  });

  it('follows both thresholds, or the one there is', () => {
    const at = (effectiveDpi: number, goodDpi: number, minDpi?: number): number =>
      softnessOf({ effectiveDpi, goodDpi, ...(minDpi === undefined ? {} : { minDpi }) });
    expect(at(300, 300, 150)).to.equal(0);
    expect(at(299, 300, 150)).to.be.within(0.0001, 0.01);
    expect(at(150, 300, 150)).to.be.closeTo(0.25, 1e-9);
    expect(at(75, 300, 150)).to.be.closeTo(1, 1e-9);
    expect(at(10, 300, 150)).to.equal(2.5);
    expect(at(299, 300, 300)).to.be.within(0.25, 0.26);
    expect(at(150, 300, 300)).to.be.closeTo(1, 1e-9);
    expect(at(150, 300)).to.be.closeTo(0.25, 1e-9);
    expect(at(20, 0)).to.equal(0);
    expect(at(0, 300, 150)).to.equal(0);
  });
});
