import { expect } from '@open-wc/testing';
import { release } from '../../../src/painter/memory.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { paintSurface } from '../../../src/painter/paint-surface.ts';
import type { SceneSurface } from '../../../src/scene/scene.ts';
import { bench, flat, mugMesh, photo, Pixels, seeded, sheet, surfaceWith, type Bench } from './workbench.ts';

const FIELDS = [
  { id: 'photo', type: 'image', boxMm: [5, 3, 90, 40], minDpi: 100, goodDpi: 200 },
  { id: 'text', type: 'text', boxMm: [5, 30, 90, 25], colors: ['rust', 'ink'], maxLines: 2 },
];
const VIEW = { scale: 0.8, offsetXPx: 0, offsetYPx: 0 };

function tools(): Bench {
  const made = bench();
  made.images.set('front.jpg', flat(1000, 800, '#d8d4cc'));
  made.images.set(
    'shade.png',
    sheet(1000, 800, (context) => {
      const gradient = context.createLinearGradient(150, 0, 850, 0);
      gradient.addColorStop(0, '#707070');
      gradient.addColorStop(1, '#ffffff');
      context.fillStyle = gradient;
      context.fillRect(0, 0, 1000, 800);
    }).canvas,
  );
  made.photos.set(
    'photo',
    sheet(600, 400, (context) => {
      const gradient = context.createRadialGradient(300, 200, 0, 300, 200, 300);
      gradient.addColorStop(0, '#ffe080');
      gradient.addColorStop(1, '#203060');
      context.fillStyle = gradient;
      context.fillRect(0, 0, 600, 400);
    }).canvas,
  );
  return made;
}

function surfaceFor(made: Bench, text: string, zoom: number, finish: string, placement: object): SceneSurface {
  const values = { photo: photo(600, 400, { zoom }), text: { text } };
  const surface = surfaceWith(made, FIELDS, values, { area: { placement, finish } });
  return { ...surface, layers: [{ src: 'shade.png', blend: 'multiply', over: 'artwork' }] };
}

describe('what is kept between two frames', () => {
  for (const [name, placement] of Object.entries({
    flat: { rectangle: [100, 100, 600, 360] },
    bent: { mesh: mugMesh() },
  })) {
    for (const finish of ['print', 'engrave']) {
      it(`never shows: every frame looks as if it were the first (${name}, ${finish})`, () => {
        const random = seeded(31);
        const made = tools();
        const paper = sheet(800, 640);
        let [text, zoom] = ['A', 1];
        for (let i = 0; i < 14; i++) {
          const act = random();
          if (act < 0.5) text = text.length > 12 ? 'A' : `${text}${'nm gyÅ'[Math.floor(random() * 6)] ?? ''}`;
          else if (act < 0.8) zoom = 1 + random() * 2;
          const surface = surfaceFor(made, text, zoom, finish, placement);
          paper.context.clearRect(0, 0, 800, 640);
          paintSurface(paper.context, surface, made.assets, VIEW);
          const fresh = tools();
          fresh.photos.set('photo', made.photos.get('photo') as HTMLCanvasElement);
          const other = sheet(800, 640);
          paintSurface(other.context, surface, fresh.assets, VIEW);
          const { most, beyond } = new Pixels(paper).compare(new Pixels(other), 10);
          // A photo that has come to rest is shaded up to its very edge; while it moves, to within a pixel of it.
          expect(beyond, `frame ${i}: ${text}, ${zoom}, most ${most}`).to.be.lessThan(finish === 'print' ? 5000 : 40);
          expect(new Pixels(paper).compare(new Pixels(other), 72).beyond, `frame ${i}`).to.be.lessThan(40);
          release(fresh.assets);
        }
      });
    }
  }

  const PLACES = { print: { mesh: mugMesh() }, engrave: { rectangle: [100, 100, 600, 360] } };
  for (const [finish, place] of Object.entries(PLACES))
    it(`takes no new canvas for a keystroke (${finish})`, () => {
      const made = tools();
      const paper = sheet(800, 640);
      const type = (text: string): void =>
        paintArtwork(paper.context, surfaceFor(made, text, 1, finish, place), made.assets, VIEW);
      for (const text of ['Anna & Tom in Lis', 'Anna', 'Anna & Tom in Lisbon', 'An', 'Anna & Tom']) type(text);
      const before = made.made.length;
      for (const text of [
        'A',
        'An',
        'Ann',
        'Anna',
        'Anna &',
        'Anna & T',
        'Anna & To',
        'Anna & Tom',
        'Anna & Tom in Lisbon',
      ])
        type(text);
      expect(made.made.length - before).to.equal(0);
    });

  it('is bounded, and let go by release', () => {
    const made = tools();
    for (let i = 0; i < 40; i++) {
      const paper = sheet(400 + i, 300);
      const surface = surfaceFor(made, `Anna ${i}`, 1 + i / 20, i % 2 ? 'print' : 'engrave', { mesh: mugMesh() });
      for (let twice = 0; twice < 2; twice++)
        paintSurface(paper.context, surface, made.assets, { ...VIEW, scale: 0.3 + i / 100 });
    }
    const alive = made.made.filter(({ width }) => width > 0);
    const pixels = alive.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(pixels).to.be.lessThan(16_000_000);
    release(made.assets);
    expect(made.made.filter(({ width }) => width > 0)).to.deep.equal([]);
  });

  it('notices a picture that has come, and a font', () => {
    const made = tools();
    let family = 'sans-serif';
    const assets = { ...made.assets, fontFamily: () => family };
    const shadeCanvas = made.images.get('shade.png') as HTMLCanvasElement;
    made.images.delete('shade.png');
    const surface = surfaceFor(made, 'WWWW', 1, 'print', { mesh: mugMesh() });
    const frame = (): Pixels => {
      const paper = sheet(800, 640);
      paintArtwork(context, surface, assets, VIEW);
      paper.context.drawImage(context.canvas, 0, 0);
      context.clearRect(0, 0, 800, 640);
      return new Pixels(paper);
    };
    const { context } = sheet(800, 640);
    const bare = frame();
    frame();
    made.images.set('shade.png', shadeCanvas);
    const shaded = frame();
    expect(bare.compare(shaded, 20).beyond).to.be.greaterThan(5000);
    family = 'monospace';
    expect(frame().compare(shaded, 60).beyond).to.be.greaterThan(500);
    made.photos.set('photo', flat(600, 400, '#00ff00'));
    const green = frame().at(400, 250);
    expect(green[1]).to.be.greaterThan(green[0] + 60);
  });

  it('is painted right under a transform', () => {
    const made = tools();
    const surface = surfaceFor(made, 'Anna', 1, 'print', { mesh: mugMesh() });
    const [plain, moved] = [sheet(800, 640), sheet(800, 640)];
    paintSurface(plain.context, surface, made.assets, { scale: 0.8, offsetXPx: -60, offsetYPx: 40 });
    moved.context.translate(-60, 40);
    paintSurface(moved.context, surface, made.assets, VIEW);
    expect(new Pixels(plain).compare(new Pixels(moved), 2).beyond).to.equal(0);
  });
});
