import { expect } from '@open-wc/testing';
import { paintArea } from '../../../src/painter/paint-area.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import type { Finish } from '../../../src/template/schema.ts';
import type { MIDDLE } from './finish-bench.ts';
import { hueOf, mean, on, painted, saturationOf, type Scene } from './finish-bench.ts';
import { bench, flat, luminance, mugMesh, Pixels, sheet, surfaceWith, WHOLE, type Pixel } from './workbench.ts';

/** All that come with the chunk of rare finishes. */
const RARE: readonly Finish[] = [
  'emboss',
  'foil',
  'engrave-wood',
  'engrave-glass',
  'deboss',
  'foil-gold',
  'foil-silver',
  'foil-rose',
  'embroider',
  'white-ink',
];
/** Brightness down the middle of the block, from above it to below it. */
function column(pixels: Pixels): number[] {
  return Array.from({ length: 500 }, (_, i) => luminance(pixels.at(350, 50 + i)));
}

/** Stripes that run across, as grain does. */
function grained(light: string, dark: string): HTMLCanvasElement {
  return sheet(1000, 800, (context) => {
    context.fillStyle = light;
    context.fillRect(0, 0, 1000, 800);
    context.fillStyle = dark;
    for (let y = 0; y < 800; y += 16) context.fillRect(0, y, 1000, 8);
  }).canvas;
}

describe('glass', () => {
  it('is lightened where it is frosted, and hides what lies behind', () => {
    for (const glass of ['#3a5a64', '#8aa0a8', '#102028']) {
      const scene = on(glass, 'engrave-glass');
      const [frost, around] = [mean(painted(scene)), mean(painted(scene), { left: 5, top: 5, right: 60, bottom: 60 })];
      expect(luminance(frost), glass).to.be.greaterThan(luminance(around) * 1.5);
      expect(saturationOf(frost), glass).to.be.lessThan(saturationOf(around) * 0.5);
    }
    const contrastOf = (pixels: Pixels): number => {
      const values = Array.from({ length: 4 }, (_, i) => {
        const top = 200 + 16 * i;
        const [light, dark] = [10, 2].map((from) =>
          luminance(
            mean(pixels, { left: 320, right: 380, top: top + from - (top % 16), bottom: top + from + 4 - (top % 16) }),
          ),
        );
        return Math.abs((light as number) - (dark as number));
      });
      return Math.max(...values);
    };
    const behind = grained('#90a8b0', '#304850');
    expect(contrastOf(painted(on(behind, 'engrave-glass')))).to.be.lessThan(
      contrastOf(painted(on(behind, 'print', ''))) / 3,
    );
  });

  it('has fine grains', () => {
    const pixels = painted(on('#3a5a64', 'engrave-glass'));
    const values = Array.from({ length: 60 }, (_, i) => pixels.at(320 + i, 250)[1]);
    expect(new Set(values).size).to.be.greaterThan(4);
  });
});

describe('wood', () => {
  it('is burnt brown, darker than itself, and shows its grain', () => {
    const wood = grained('#dcb482', '#c29a68');
    const scene = on(wood, 'engrave-wood');
    const pixels = painted(scene);
    const [burnt, around] = [mean(pixels), mean(pixels, { left: 5, top: 16, right: 60, bottom: 64 })];
    expect(luminance(burnt)).to.be.lessThan(luminance(around) / 3);
    expect(hueOf(burnt)).to.be.within(12, 34);
    expect(saturationOf(burnt)).to.be.greaterThan(0.5);
    const rows = [240, 248].map((top) =>
      luminance(mean(pixels, { left: 320, right: 380, top: top + 2, bottom: top + 6 })),
    );
    expect(Math.max(...rows) / Math.min(...rows), 'grain').to.be.greaterThan(1.3);
  });

  it('is charred along its edges', () => {
    const pixels = painted(on('#dcb482', 'engrave-wood'));
    const down = column(pixels);
    const middle = luminance(mean(pixels));
    expect(Math.min(...down)).to.be.lessThan(middle * 0.6);
  });
});

describe('relief', () => {
  for (const [finish, first] of [
    ['emboss', 'bright'],
    ['deboss', 'dark'],
  ] as const) {
    it(`${finish}: ${first} above, the opposite below, in the product's own colour`, () => {
      for (const product of ['#b5803c', '#6b4028']) {
        const pixels = painted(on(product, finish));
        const down = column(pixels);
        const ground = down[0] as number;
        const bright = down.indexOf(Math.max(...down));
        const dark = down.indexOf(Math.min(...down));
        expect(down[bright], 'light').to.be.greaterThan(ground * 1.3);
        expect(down[dark], 'shade').to.be.lessThan(ground * 0.75);
        expect(bright < dark).to.equal(first === 'bright');
        // Light and shade change how bright a colour is, not which it is.
        const whole = mean(pixels, { left: 100, top: 100, right: 700, bottom: 460 });
        const plain = mean(painted(on(product, finish, '')), { left: 100, top: 100, right: 700, bottom: 460 });
        expect(hueOf(whole)).to.be.closeTo(hueOf(plain), 3);
        expect(luminance(whole)).to.be.closeTo(luminance(plain), luminance(plain) * 0.08);
      }
    });
  }
});

describe('embroidery', () => {
  /** How much neighbours differ, across and down. */
  const roughness = (
    pixels: Pixels,
    { left, top, right, bottom }: typeof MIDDLE,
  ): { readonly across: number; readonly down: number } => {
    let [across, down] = [0, 0];
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = luminance(pixels.at(x, y));
        across += Math.abs(luminance(pixels.at(x + 1, y)) - at);
        down += Math.abs(luminance(pixels.at(x, y + 1)) - at);
      }
    }
    return { across, down };
  };
  const bar = (widthMm: number, heightMm: number): Scene => {
    const field = {
      id: 'art',
      type: 'option',
      display: 'gallery',
      boxMm: [50 - widthMm / 2, 30 - heightMm / 2, widthMm, heightMm],
      choices: [{ id: 'bar', label: 'bar', image: { src: 'bar.png', widthPx: widthMm * 10, heightPx: heightMm * 10 } }],
    };
    const made = bench();
    made.images.set('front.jpg', flat(1000, 800, '#20283c'));
    made.images.set('bar.png', flat(widthMm * 10, heightMm * 10, '#c04030'));
    return { made, surface: surfaceWith(made, [field], { art: { choice: 'bar' } }, { area: { finish: 'embroider' } }) };
  };

  it('has threads across a narrow shape, at a slant in a wide one', () => {
    const upright = roughness(painted(bar(4, 40)), { left: 346, top: 180, right: 353, bottom: 320 });
    expect(upright.down).to.be.greaterThan(upright.across * 1.4);
    const lying = roughness(painted(bar(60, 4)), { left: 250, top: 246, right: 450, bottom: 253 });
    expect(lying.across).to.be.greaterThan(lying.down * 1.4);
    const wide = roughness(painted(bar(60, 40)), { left: 300, top: 220, right: 400, bottom: 280 });
    expect(wide.down).to.be.greaterThan(wide.across * 1.4);
  });

  it('keeps the colour of its thread, on dark and on light', () => {
    for (const product of ['#10141c', '#e8e8e4']) {
      const thread = mean(painted(on(product, 'embroider')), { left: 300, top: 200, right: 400, bottom: 300 });
      expect(hueOf(thread)).to.be.within(8, 24);
      expect(luminance(thread)).to.be.within(0.03, 0.25);
    }
  });

  it('throws a little shade on the cloth', () => {
    const down = column(painted(on('#e8e8e4', 'embroider')));
    const bottom = down.length - 1 - [...down].reverse().findIndex((value) => value < 0.3);
    expect(Math.min(...down.slice(bottom + 2, bottom + 6))).to.be.lessThan((down[0] as number) * 0.97);
  });
});

describe('white ink', () => {
  it('keeps a colour true on dark goods, where ink alone vanishes', () => {
    const product = '#16181c';
    const lifted = mean(painted(on(product, 'white-ink')));
    const vanished = mean(painted(on(product, 'print', '█', { area: { blend: 'multiply' } })));
    // The colour is #a04020.
    [0xa0, 0x40, 0x20].forEach((value, i) => expect(lifted[i]).to.be.closeTo(value, 16));
    expect(luminance(vanished)).to.be.lessThan(luminance(lifted) / 8);
  });

  it('is shaded as the surface says', () => {
    const shade = { src: 'shade.png', blend: 'multiply', over: 'artwork' } as const;
    const scene = on('#16181c', 'white-ink', '█', { surface: { layers: [shade] } });
    scene.made.images.set('shade.png', flat(500, 400, '#808080'));
    expect(mean(painted(scene))[0]).to.be.closeTo(0xa0 / 2, 12);
  });
});

/** What a block of it is made from, flat: black by a tool, in its colours by thread and ink. */
const artworkOf = (finish: Finish): Pixel =>
  finish === 'embroider' || finish === 'white-ink' ? [0xa0, 0x40, 0x20, 255] : [0, 0, 0, 255];

describe('every rare finish', () => {
  for (const finish of RARE) {
    it(`${finish} is the same when painted again, and laid over the product`, () => {
      const scene = on('#b5803c', finish, 'Anna');
      const once = painted(scene);
      expect(once.compare(painted(scene), 1).beyond).to.equal(0);
      const paper = sheet(1000, 800, (context) => context.drawImage(flat(1000, 800, '#b5803c'), 0, 0));
      const over = sheet(1000, 800);
      paintArtwork(over.context, scene.surface, scene.made.assets, WHOLE);
      paper.context.drawImage(over.canvas, 0, 0);
      expect(once.compare(new Pixels(paper), 4).beyond).to.be.lessThan(40);
    });

    it(`${finish} looks alike at every size`, () => {
      const [small, large] = [painted(on('#b5803c', finish)), painted(on('#b5803c', finish), 2)];
      const doubled = { left: 640, top: 460, right: 760, bottom: 540 };
      const [one, other] = [mean(small), mean(large, doubled)];
      one.forEach((value, i) => expect(other[i], finish).to.be.closeTo(value, 14));
    });

    it(`${finish} follows a bent area, and stays in its shape`, () => {
      const scene = on('#b5803c', finish, '█', { area: { placement: { mesh: mugMesh() } } });
      const plain = painted(on('#b5803c', finish, ''));
      const bounds = { left: 1000, right: 0 };
      const pixels = painted(scene);
      for (let x = 0; x < 1000; x++) {
        const changed = pixels.at(x, 400).some((value, i) => Math.abs(value - (plain.at(x, 400)[i] as number)) > 6);
        if (changed) [bounds.left, bounds.right] = [Math.min(bounds.left, x), Math.max(bounds.right, x)];
      }
      expect(bounds.right - bounds.left, 'something is painted').to.be.greaterThan(40);
      // The mesh lies from 170 to 830.
      expect(bounds.left).to.be.greaterThan(160);
      expect(bounds.right).to.be.lessThan(840);
    });

    it(`${finish} is painted in a plain way until it has come, and without the picture`, () => {
      const scene = on('#b5803c', finish);
      const plain = painted({
        ...scene,
        made: { ...scene.made, assets: { ...scene.made.assets, paintFinish: undefined } },
      });
      const color = artworkOf(finish);
      color.forEach((value, i) => expect(mean(plain)[i]).to.be.closeTo(value, 2));
      scene.made.images.clear();
      const paper = sheet(1000, 800);
      paintArtwork(paper.context, scene.surface, { ...scene.made.assets }, WHOLE);
      expect(new Pixels(paper).inkBounds(8)).not.to.equal(null);
    });
  }

  it('is made from plain artwork', () => {
    for (const finish of RARE) {
      const { made, surface } = on('#b5803c', finish);
      const paper = sheet(1000, 600);
      paintArea(paper.context, surface.areas[0] as SceneSurface['areas'][number], made.assets, 10);
      expect(new Pixels(paper).at(416, 250), finish).to.deep.equal(artworkOf(finish));
    }
  });
});
