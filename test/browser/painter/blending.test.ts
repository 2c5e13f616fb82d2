import { expect } from '@open-wc/testing';
import { engraving } from '../../../src/painter/engrave.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { paintOverlay, paintProduct } from '../../../src/painter/paint-product.ts';
import { paintSurface } from '../../../src/painter/paint-surface.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import { bench, flat, luminance, mugMesh, photo, Pixels, sheet, surfaceWith, WHOLE, type Bench } from './workbench.ts';

const PHOTO = { id: 'photo', type: 'image', boxMm: [10, 5, 40, 50] };
const TEXT = { id: 'text', type: 'text', boxMm: [52, 5, 46, 50], colors: ['rust'] };
/** Fills its box but for a little, whatever the font. */
const BLOCK = { text: { text: '█' } };
const VALUES = { photo: photo(64, 64), ...BLOCK };

function half(color: string, other: string): HTMLCanvasElement {
  return sheet(1000, 800, (context) => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1000, 400);
    context.fillStyle = other;
    context.fillRect(0, 400, 1000, 400);
  }).canvas;
}

function tools(): Bench {
  const made = bench();
  made.images.set('front.jpg', half('#c8a878', '#604830'));
  made.images.set('shade.png', flat(500, 400, '#808080'));
  made.images.set('light.png', flat(500, 400, '#404040'));
  made.images.set('rim.png', sheet(1000, 800, (context) => context.fillRect(300, 0, 50, 800)).canvas);
  made.photos.set('photo', flat(64, 64, '#6080ff'));
  return made;
}

const shade = { src: 'shade.png', blend: 'multiply', over: 'artwork' } as const;
const light = { src: 'light.png', blend: 'screen', over: 'artwork' } as const;
const rim = { src: 'rim.png', blend: 'normal', over: 'artwork' } as const;

function painted({ assets }: Bench, surface: SceneSurface, times = 1): Pixels {
  const paper = sheet(1000, 800);
  for (let i = 0; i < times; i++) {
    paper.context.clearRect(0, 0, 1000, 800);
    paintSurface(paper.context, surface, assets, WHOLE);
  }
  return new Pixels(paper);
}

/** On a canvas of its own, laid over the product. */
function layered({ assets }: Bench, surface: SceneSurface, times = 1): Pixels {
  const paper = sheet(1000, 800);
  paintProduct(paper.context, surface, assets, WHOLE);
  const over = sheet(1000, 800);
  for (let i = 0; i < times; i++) {
    over.context.clearRect(0, 0, 1000, 800);
    paintArtwork(over.context, surface, assets, WHOLE);
    paintOverlay(over.context, surface, assets, WHOLE);
  }
  paper.context.drawImage(over.canvas, 0, 0);
  return new Pixels(paper);
}

const PLACEMENTS = { flat: { rectangle: [100, 100, 600, 360] }, bent: { mesh: mugMesh() } };

for (const [name, placement] of Object.entries(PLACEMENTS)) {
  describe(`shading, ${name}`, () => {
    /** Middle of the photo, middle of the text, and a place of the area that holds neither. */
    const spots =
      name === 'flat'
        ? { photo: [280, 280], text: [550, 280], between: [406, 280] }
        : { photo: [370, 400], text: [660, 420], between: [505, 400] };

    it('multiplies and screens the artwork', () => {
      const made = tools();
      const surface = { ...surfaceWith(made, [PHOTO, TEXT], VALUES, { area: { placement } }), layers: [shade, light] };
      for (const times of [1, 3]) {
        const pixels = painted(made, surface, times);
        // #6080ff × 0.5 = #304080, screened with #404040: 255 − (255 − x)(255 − 64) / 255.
        const [x, y] = spots.photo as [number, number];
        const expected = [0x60, 0x80, 0xff].map((value) => 255 - ((255 - (value * 128) / 255) * (255 - 64)) / 255);
        expected.forEach((value, channel) =>
          expect(pixels.at(x, y)[channel], `photo, ${times}`).to.be.closeTo(value, 3),
        );
        const [tx, ty] = spots.text as [number, number];
        const lettering = [0xa0, 0x40, 0x20].map((value) => 255 - ((255 - (value * 128) / 255) * (255 - 64)) / 255);
        lettering.forEach((value, channel) =>
          expect(pixels.at(tx, ty)[channel], `text, ${times}`).to.be.closeTo(value, 3),
        );
      }
    });

    it('leaves the product as it is', () => {
      const made = tools();
      const plain = surfaceWith(made, [PHOTO, TEXT], VALUES, { area: { placement } });
      const surface = { ...plain, layers: [shade, light] };
      const product = sheet(1000, 800);
      paintProduct(product.context, surface, made.assets, WHOLE);
      const [bare, shaded, unshaded] = [new Pixels(product), painted(made, surface, 2), painted(made, plain, 2)];
      expect(shaded.at(...(spots.between as [number, number]))).to.deep.equal(
        bare.at(...(spots.between as [number, number])),
      );
      // Wherever the plain artwork leaves the product alone, the shaded one does, too.
      let touched = 0;
      for (let i = 0; i < bare.data.length; i += 4) {
        const differs = (other: Pixels): boolean =>
          [0, 1, 2].some((c) => Math.abs((other.data[i + c] as number) - (bare.data[i + c] as number)) > 2);
        if (!differs(unshaded) && differs(shaded)) touched++;
      }
      // Only pixels on the very edge, hardly covered.
      expect(touched).to.be.lessThan(60);
    });

    it('lightens what is darker than the layer, then screens it', () => {
      const made = tools();
      made.photos.set('photo', flat(64, 64, '#1020ff'));
      const layers = [{ ...light, blend: 'lighten' } as const, light];
      const surface = { ...surfaceWith(made, [PHOTO], VALUES, { area: { placement } }), layers };
      for (const times of [1, 3]) {
        const pixel = painted(made, surface, times).at(...(spots.photo as [number, number]));
        const expected = [0x40, 0x40, 0xff].map((value) => 255 - ((255 - value) * (255 - 64)) / 255);
        expected.forEach((value, channel) => expect(pixel[channel], `${times}`).to.be.closeTo(value, 3));
      }
    });

    it('leaves a burnt photo the gloss of its layers, and none of their shade', () => {
      const made = tools();
      made.photos.set('photo', flat(64, 64, '#000000'));
      const area = { placement, finish: 'engrave-wood' } as const;
      const surface = {
        ...surfaceWith(made, [PHOTO], VALUES, { area }),
        layers: [shade, { ...light, blend: 'lighten' } as const],
      };
      const pixel = painted(made, surface).at(...(spots.photo as [number, number]));
      [0x40, 0x40, 0x40].forEach((value, channel) => expect(pixel[channel]).to.be.closeTo(value, 2));
    });

    it('leaves wood as it is where a photo burns nothing into it, its gloss no brighter', () => {
      const made = tools();
      made.photos.set('photo', flat(64, 64, '#ffffff'));
      // No product is darker than its own gloss.
      made.images.set('light.png', flat(500, 400, '#181818'));
      const area = { placement, finish: 'engrave-wood' } as const;
      const layers = [shade, { ...light, blend: 'lighten' } as const, light];
      const surface = { ...surfaceWith(made, [PHOTO], VALUES, { area }), layers };
      const product = sheet(1000, 800);
      paintProduct(product.context, surface, made.assets, WHOLE);
      const [x, y] = spots.photo as [number, number];
      const [bare, burnt] = [new Pixels(product).at(x, y), painted(made, surface).at(x, y)];
      bare.forEach((value, channel) => expect(burnt[channel]).to.be.closeTo(value, 2));
    });

    for (const blend of ['normal', 'multiply', 'screen'] as const) {
      it(`looks the same on a canvas of its own, blended ${blend}`, () => {
        const made = tools();
        const surface = {
          ...surfaceWith(made, [PHOTO, TEXT], VALUES, { area: { placement, blend } }),
          layers: [shade, rim],
        };
        for (const times of [1, 3]) {
          const { most, beyond } = painted(made, surface, times).compare(layered(made, surface, times), 24);
          expect(beyond, `most ${most}`).to.be.lessThan(8);
        }
      });
    }

    it('does not thin the edges of letters', () => {
      const made = tools();
      made.images.set('white.png', flat(500, 400, '#ffffff'));
      const letters = { text: { text: 'Anna' } };
      const plain = surfaceWith(made, [{ ...TEXT, boxMm: [5, 5, 90, 50] }], letters, { area: { placement } });
      // Multiplying by white changes nothing, but takes the long way.
      const white = { ...plain, layers: [{ ...shade, src: 'white.png' }] };
      const { most, beyond } = painted(made, plain).compare(painted(made, white), 20);
      expect(beyond, `most ${most}`).to.equal(0);
    });

    it('blends with the product as the area says', () => {
      const made = tools();
      const surface = surfaceWith(made, [PHOTO, TEXT], VALUES, { area: { placement, blend: 'multiply' } });
      const pixels = painted(made, surface);
      const [x, y] = spots.photo as [number, number];
      const under = y < 400 ? [0xc8, 0xa8, 0x78] : [0x60, 0x48, 0x30];
      [0x60, 0x80, 0xff].forEach((value, channel) => {
        expect(pixels.at(x, y)[channel]).to.be.closeTo((value * (under[channel] as number)) / 255, 3);
      });
    });
  });
}

describe('layers', () => {
  it('that are plain lie over everything', () => {
    const made = tools();
    const surface = { ...surfaceWith(made, [PHOTO], VALUES), layers: [rim] };
    expect(painted(made, surface).at(320, 250)).to.deep.equal([0, 0, 0, 255]);
  });

  it('on the product lie under the artwork', () => {
    const made = tools();
    const dark = { src: 'shade.png', blend: 'multiply', over: 'product' } as const;
    const surface = { ...surfaceWith(made, [PHOTO], VALUES), layers: [dark] };
    const pixels = painted(made, surface);
    expect(pixels.at(250, 250)).to.deep.equal([0x60, 0x80, 0xff, 255]);
    expect(pixels.at(10, 10)).to.deep.equal([100, 84, 60, 255]);
  });

  it('and pictures that have not come are left out', () => {
    const made = tools();
    made.images.clear();
    const surface = { ...surfaceWith(made, [PHOTO], VALUES, { area: { blend: 'multiply' } }), layers: [shade, rim] };
    const paper = sheet(1000, 800);
    expect(paintSurface(paper.context, surface, made.assets, WHOLE)).to.equal(false);
    expect(new Pixels(paper).at(250, 250)).to.deep.equal([0x60, 0x80, 0xff, 255]);
  });
});

describe('finishes', () => {
  const METALS = {
    gold: '#c99b45',
    paleGold: '#edcf87',
    rose: '#cf8d74',
    paleRose: '#eebfa9',
    silver: '#b5b9c0',
    paleSilver: '#e2e4e8',
  };
  const finishOn = (
    metal: string,
    finish: string,
    text = '█',
    field: object = {},
  ): { surface: SceneSurface; made: Bench } => {
    const made = bench();
    made.images.set('front.jpg', flat(1000, 800, metal));
    const surface = surfaceWith(
      made,
      [{ ...TEXT, boxMm: [20, 10, 60, 40], ...field }],
      { text: { text } },
      { area: { finish } },
    );
    return { surface, made };
  };

  for (const [name, metal] of Object.entries(METALS)) {
    it(`engrave ${name} with a tone of its own that is plain to read`, () => {
      const { surface, made } = finishOn(metal, 'engrave');
      const pixels = painted(made, surface);
      const [cut, around] = [pixels.at(350, 250), pixels.at(20, 20)];
      const contrast = (luminance(around) + 0.05) / (luminance(cut) + 0.05);
      expect(contrast).to.be.at.least(3);
      // The same order of channels as the metal: gold stays yellow, rose stays red.
      if (!/silver/i.test(name)) {
        expect(cut[0]).to.be.greaterThan(cut[1]);
        expect(cut[1]).to.be.greaterThan(cut[2]);
      } else expect(Math.max(...cut.slice(0, 3)) - Math.min(...cut.slice(0, 3))).to.be.lessThan(24);
    });
  }

  it('engrave with a bright lower and a dark upper edge', () => {
    const { surface, made } = finishOn(METALS.gold, 'engrave');
    const pixels = painted(made, surface);
    const column = Array.from({ length: 400 }, (_, i) => luminance(pixels.at(350, 50 + i)));
    const metal = column[0] as number;
    const top = column.findIndex((value) => value < metal / 3);
    const bottom = column.length - 1 - [...column].reverse().findIndex((value) => value < metal / 2);
    const middle = column[Math.round((top + bottom) / 2)] as number;
    // Shade under the upper edge, inside; light beyond the lower edge.
    expect(Math.min(...column.slice(top, top + 4))).to.be.lessThan(middle * 0.8);
    expect(Math.max(...column.slice(bottom, bottom + 6))).to.be.greaterThan(metal * 1.25);
  });

  it('engraves alike letter by letter and by way of a picture, and a sample as pale everywhere', () => {
    const made = bench();
    made.images.set('front.jpg', flat(1000, 800, METALS.gold));
    const field = { id: 'name', type: 'text', boxMm: [5, 15, 90, 30] };
    const surface = surfaceWith(made, [field], { name: { text: 'fin' } }, { area: { finish: 'engrave' } });
    const areas = surface.areas.map((area) => ({
      ...area,
      items: area.items.map((item) => ({ ...item, sample: true })),
    }));
    const asSample = { ...surface, areas } as SceneSurface;
    const on = (paint: typeof paintArtwork, shown: SceneSurface, assets = made.assets, scale = 1): Pixels => {
      const paper = sheet(1000, 800);
      paint(paper.context, shown, { ...assets }, WHOLE);
      const small = sheet(1000 * scale, 800 * scale);
      small.context.imageSmoothingQuality = 'high';
      small.context.drawImage(paper.canvas, 0, 0, 1000 * scale, 800 * scale);
      return new Pixels(small);
    };
    const byPicture = { ...made.assets, engraving: { ...engraving, isCutText: () => false } };
    // Letters keep to whole rows of pixels, pictures do not: seen from a little further away both are the same.
    const pictured = on(paintSurface, surface, byPicture, 0.25);
    expect(on(paintSurface, surface, made.assets, 0.25).compare(pictured, 40).beyond).to.be.lessThan(10);
    expect(on(paintSurface, asSample, made.assets, 0.25).compare(pictured, 40).beyond).to.be.greaterThan(300);
    const [letters, pale] = [on(paintArtwork, surface), on(paintArtwork, asSample)];
    let inked = 0;
    for (let y = 200; y < 600; y += 2) {
      for (let x = 150; x < 850; x += 2) {
        const alpha = letters.at(x, y)[3];
        if (alpha > 0) inked++;
        expect(pale.at(x, y)[3]).to.be.closeTo(alpha * 0.45, 3);
      }
    }
    expect(inked).to.be.greaterThan(500);
  });

  it('emboss with a bright upper and a dark lower edge', () => {
    const { surface, made } = finishOn(METALS.gold, 'emboss');
    const pixels = painted(made, surface);
    const column = Array.from({ length: 500 }, (_, i) => luminance(pixels.at(350, 50 + i)));
    const metal = column[0] as number;
    const brightest = column.indexOf(Math.max(...column));
    const darkest = column.indexOf(Math.min(...column));
    expect(brightest).to.be.lessThan(darkest);
    expect(column[brightest]).to.be.greaterThan(metal * 1.4);
    expect(column[darkest]).to.be.lessThan(metal * 0.75);
  });

  it('foil shines in the colour that was chosen', () => {
    const { surface, made } = finishOn('#204030', 'foil', '██', { boxMm: [5, 10, 90, 40] });
    const pixels = painted(made, surface);
    const across = Array.from({ length: 100 }, (_, i) => pixels.at(250 + 2 * i, 250));
    const values = across.map(luminance);
    expect(Math.max(...values) / Math.min(...values)).to.be.greaterThan(3);
    for (const [red, green, blue] of across) expect(red >= green && green >= blue).to.equal(true);
  });

  it('burn photos in: grey, and never brighter than the material', () => {
    const { made } = finishOn(METALS.silver, 'engrave');
    made.photos.set(
      'photo',
      sheet(64, 64, (context) => {
        context.fillStyle = '#ff2020';
        context.fillRect(0, 0, 32, 64);
        context.fillStyle = '#ffffff';
        context.fillRect(32, 0, 32, 64);
      }).canvas,
    );
    const surface = surfaceWith(made, [PHOTO], VALUES, { area: { finish: 'engrave' } });
    const pixels = painted(made, surface);
    const [red, white] = [pixels.at(180, 250), pixels.at(320, 250)];
    expect(Math.max(...red.slice(0, 3)) - Math.min(...red.slice(0, 3))).to.be.lessThan(12);
    expect(luminance(red)).to.be.lessThan(luminance(white) * 0.6);
    expect(white).to.deep.equal([0xb5, 0xb9, 0xc0, 255]);
  });

  it('leave no line around a white photo, and burn a dark one as light would', () => {
    const burnt = (color: string): Pixels => {
      const { made } = finishOn(METALS.silver, 'engrave');
      made.photos.set('photo', flat(64, 64, color));
      const field = { ...PHOTO, boxMm: [0, 0, 100, 60] };
      return painted(made, surfaceWith(made, [field], VALUES, { area: { finish: 'engrave', shape: 'ellipse' } }));
    };
    const { most } = burnt('#ffffff').compare(
      new Pixels(sheet(1000, 800, (context) => context.drawImage(flat(1000, 800, METALS.silver), 0, 0))),
      3,
    );
    expect(most).to.be.lessThan(10);
    // sRGB #202020 lets 1.44 % of light through, which leaves #131415 of #b5b9c0.
    for (const value of burnt('#202020').at(350, 250).slice(0, 3)) expect(value).to.be.within(0x12, 0x16);
  });

  for (const finish of ['engrave', 'emboss', 'foil']) {
    it(`${finish} looks the same on a canvas of its own, and when painted again`, () => {
      const { surface, made } = finishOn(METALS.rose, finish, 'Anna', { colors: ['ink'] });
      const once = painted(made, surface);
      expect(once.compare(painted(made, surface, 3), 2).beyond).to.equal(0);
      expect(once.compare(layered(made, surface), 3).beyond).to.be.lessThan(8);
    });
  }
});
