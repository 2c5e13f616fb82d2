import { expect } from '@open-wc/testing';
import type { PaintView } from '../../../src/painter/assets.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { planWarp } from '../../../src/painter/warp-plan.ts';
import { mapToPicture } from '../../../src/scene/mesh.ts';
import { bench, flat, mugMesh, photo, Pixels, sheet, surfaceWith, turnedMesh, WHOLE } from './workbench.ts';

const FULL = { id: 'photo', type: 'image', boxMm: [0, 0, 100, 60] };
const TEXT = { id: 'text', type: 'text', boxMm: [5, 40, 90, 18] };

/** Alphas of all pixels that lie at least 3 px within what was painted. */
function innerAlphas(pixels: Pixels): { least: number; most: number; count: number; typical: number } {
  const around = [
    [3, 0],
    [-3, 0],
    [0, 3],
    [0, -3],
    [3, 3],
    [-3, -3],
    [3, -3],
    [-3, 3],
  ] as const;
  const counts = new Array<number>(256).fill(0);
  for (let y = 3; y < pixels.heightPx - 3; y++) {
    for (let x = 3; x < pixels.widthPx - 3; x++) {
      if (around.some(([dx, dy]) => pixels.alpha(x + dx, y + dy) === 0)) continue;
      const alpha = pixels.alpha(x, y);
      counts[alpha] = (counts[alpha] as number) + 1;
    }
  }
  return {
    least: counts.findIndex((count) => count > 0),
    most: 255 - [...counts].reverse().findIndex((count) => count > 0),
    count: counts.reduce((sum, count) => sum + count, 0),
    typical: counts.indexOf(Math.max(...counts)),
  };
}

describe('the warp', () => {
  for (const [name, mesh] of [
    ['upright', mugMesh()],
    ['turned by 33°', turnedMesh(33)],
  ] as const) {
    for (const color of ['rgb(20 60 140)', 'rgb(20 60 140 / 40%)']) {
      it(`leaves no seams in ${color} on a 25 × 5 mesh, ${name}`, () => {
        for (const view of [
          { scale: 0.3, offsetXPx: 0.3, offsetYPx: 0.6 },
          { scale: 0.97, offsetXPx: 0, offsetYPx: 0 },
        ]) {
          const tools = bench();
          tools.photos.set('photo', flat(64, 64, color));
          const surface = surfaceWith(tools, [FULL], { photo: photo(64, 64) }, { area: { placement: { mesh } } });
          const paper = sheet(1000 * view.scale, 900 * view.scale);
          paintArtwork(paper.context, surface, tools.assets, view);
          const { least, most, count, typical } = innerAlphas(new Pixels(paper));
          expect(count).to.be.greaterThan(20_000 * view.scale);
          expect(least, `least at ${view.scale}`).to.be.at.least(typical - 1);
          expect(most, `most at ${view.scale}`).to.be.at.most(typical + 1);
        }
      });
    }
  }

  it('lies nearer its place where the view asks for it', () => {
    const placed = { area: { placement: { mesh: mugMesh() } } };
    const [area] = surfaceWith(bench(), [FULL], { photo: photo(64, 64) }, placed).areas;
    if (!area) throw new Error('no area');
    /** How far the tile over a vertex of the mesh has it from where it is. */
    const farthest = (view: PaintView): number => {
      const { tiles } = planWarp(area, view, [0, 0, 100, 60]);
      const { columns, rows, points } = area.mesh;
      const away = points.map(([x, y], i) => {
        const [xMm, yMm] = [((i % columns) / (columns - 1)) * 100, (Math.floor(i / columns) / (rows - 1)) * 60];
        const tile = tiles.find(
          ({ region }) => x >= region.leftPx && x < region.rightPx && y >= region.topPx && y < region.bottomPx,
        );
        if (!tile) return Infinity;
        const [a, b, c, d, e, f] = tile.matrix;
        return Math.hypot(a * xMm + c * yMm + e - x, b * xMm + d * yMm + f - y);
      });
      return Math.max(...away);
    };
    expect(farthest(WHOLE)).to.be.within(0.15, 0.8);
    expect(farthest({ ...WHOLE, tolerancePx: 0.1 })).to.be.lessThan(0.15);
  });

  for (const [name, mesh] of [
    ['upright', mugMesh()],
    ['turned', turnedMesh(50)],
  ] as const) {
    it(`is cut into few tiles that share no pixel and leave none, ${name}`, () => {
      const surface = surfaceWith(bench(), [FULL], { photo: photo(64, 64) }, { area: { placement: { mesh } } });
      const [area] = surface.areas;
      if (!area) throw new Error('no area');
      for (const scale of [0.2, 0.6, 1]) {
        const { tiles } = planWarp(area, { scale, offsetXPx: 10, offsetYPx: 0 }, [0, 0, 100, 60]);
        expect(tiles.length).to.be.within(4, 240);
        const shift = Math.round(250 * scale);
        const owners = sheet(1500 * scale, 1500 * scale, (context) => {
          context.fillStyle = 'rgb(0 0 0 / 50%)';
          for (const { region } of tiles) {
            context.fillRect(
              region.leftPx + shift,
              region.topPx + shift,
              region.rightPx - region.leftPx,
              region.bottomPx - region.topPx,
            );
          }
        });
        const painted = sheet(1500 * scale, 1500 * scale, (context) => {
          context.translate(shift, shift);
          context.lineWidth = 1;
          context.beginPath();
          const { columns, rows, points } = area.mesh;
          const edge = [
            ...points.slice(0, columns),
            ...Array.from({ length: rows - 1 }, (_, i) => points[(i + 2) * columns - 1]),
            ...points.slice((rows - 1) * columns).reverse(),
            ...Array.from({ length: rows - 1 }, (_, i) => points[(rows - 2 - i) * columns]),
          ] as [number, number][];
          for (const [x, y] of edge) context.lineTo(x * scale + 10, y * scale);
          context.fill();
        });
        const [shares, within] = [new Pixels(owners), new Pixels(painted)];
        let [uncovered, shared] = [0, 0];
        for (let i = 3; i < shares.data.length; i += 4) {
          if ((shares.data[i] as number) > 129) shared++;
          if ((within.data[i] as number) > 0 && shares.data[i] === 0) uncovered++;
        }
        expect({ uncovered, shared }).to.deep.equal({ uncovered: 0, shared: 0 });
        expect(within.inkBounds(200)).not.to.equal(null);
      }
    });
  }

  it('puts every point where the mesh has it', () => {
    for (const mesh of [mugMesh(), turnedMesh(20)]) {
      const tools = bench();
      // A white photo with black crosses every 10 mm.
      const source = sheet(1000, 600, (context) => {
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 1000, 600);
        context.fillStyle = '#000';
        for (let x = 100; x < 1000; x += 100)
          for (let y = 100; y < 600; y += 100) context.fillRect(x - 8, y - 8, 16, 16);
      });
      tools.photos.set('photo', source.canvas);
      const surface = surfaceWith(tools, [FULL], { photo: photo(1000, 600) }, { area: { placement: { mesh } } });
      const [area] = surface.areas;
      if (!area) throw new Error('no area');
      const paper = sheet(1000, 900);
      paintArtwork(paper.context, surface, tools.assets, WHOLE);
      const pixels = new Pixels(paper);
      for (let xMm = 20; xMm < 90; xMm += 10) {
        for (let yMm = 10; yMm < 60; yMm += 10) {
          const [x, y] = mapToPicture(area.mesh, area, xMm, yMm);
          // The centre of the dark spot around this point, weighted by its darkness.
          let [weight, sumX, sumY] = [0, 0, 0];
          for (let px = Math.round(x) - 14; px <= x + 14; px++) {
            for (let py = Math.round(y) - 14; py <= y + 14; py++) {
              const dark = 255 - pixels.at(px, py)[0];
              weight += dark;
              sumX += dark * (px + 0.5);
              sumY += dark * (py + 0.5);
            }
          }
          expect(sumX / weight, `x at ${xMm}, ${yMm}`).to.be.closeTo(x, 0.8);
          expect(sumY / weight, `y at ${xMm}, ${yMm}`).to.be.closeTo(y, 0.8);
        }
      }
    }
  });

  it('looks like the straight way where the mesh is flat', () => {
    const tools = bench();
    tools.photos.set(
      'photo',
      sheet(400, 240, (context) => {
        const gradient = context.createLinearGradient(0, 0, 400, 240);
        gradient.addColorStop(0, '#c03020');
        gradient.addColorStop(1, '#2040d0');
        context.fillStyle = gradient;
        context.fillRect(0, 0, 400, 240);
      }).canvas,
    );
    const values = { photo: photo(400, 240), text: { text: 'Anna & Tom' } };
    const straight = surfaceWith(tools, [FULL, TEXT], values, {
      area: { placement: { rectangle: [100, 100, 700, 420] } },
    });
    // The same place, but one vertex a third of a pixel off: no longer a parallelogram.
    const points: [number, number][] = [];
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) points.push([100 + column * 350, 100 + row * 210]);
    points[4] = [450.34, 310];
    const bent = surfaceWith(tools, [FULL, TEXT], values, {
      area: { placement: { mesh: { columns: 3, rows: 3, points } } },
    });
    const [a, b] = [sheet(1000, 700), sheet(1000, 700)];
    paintArtwork(a.context, straight, tools.assets, WHOLE);
    paintArtwork(b.context, bent, tools.assets, WHOLE);
    const { beyond } = new Pixels(a).compare(new Pixels(b), 48);
    // Only edges of letters may differ: text that is bent is sampled once more.
    expect(beyond).to.be.lessThan(0.004 * 700 * 420);
  });
});
