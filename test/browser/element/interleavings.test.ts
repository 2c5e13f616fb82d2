import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { seededIndex, seededRandom } from '../../fixtures/files/seeded.ts';
import { all, codes, mount, next, photoFile, PHOTO, templateOf } from './scaffold.ts';
import { countTo, shareOf } from '../share.ts';

const SEEDS = 100;
/** Each mounts a widget with a worker of its own; few enough for a slow machine. */
const SEEDS_A_TEST = 4;
const ACTS = 5;

/** Reads where the buyer's file would be, whatever came of it. */
function nameOf(element: ProductCustomizer): string | null {
  const value = element.values['photo'];
  return value && 'placement' in value ? (value.file?.name ?? null) : null;
}

describe('a hundred orders of choosing, replacing, removing and leaving', () => {
  let files: readonly File[];
  before(async () => {
    const damaged = await photoFile(320, 240, 'damaged.jpg');
    files = [
      await photoFile(320, 240, 'small.jpg'),
      await photoFile(640, 480, 'large.jpg'),
      await photoFile(300, 200, 'plain.png', 'image/png'),
      new File([damaged.slice(0, damaged.size / 2)], 'damaged.jpg'),
    ];
  });

  for (const first of shareOf(countTo(SEEDS / SEEDS_A_TEST)).map((i) => i * SEEDS_A_TEST)) {
    it(`leave the last choice and nothing else, seeds ${first} to ${first + SEEDS_A_TEST - 1}`, async () => {
      for (let seed = first; seed < first + SEEDS_A_TEST; seed++) await play(seed);
    });
  }

  async function play(seed: number): Promise<void> {
    const random = seededRandom(seed * 101 + 3);
    const widget = await mount(templateOf([{ ...PHOTO, required: false, minDpi: 10, goodDpi: 10 }]));
    const work: Promise<void>[] = [];
    let last: File | null = null;
    let kept: File | null = null;
    let isRemoved = false;
    for (let act = 0; act < ACTS && !isRemoved; act++) {
      const dice = random();
      if (dice < 0.65) {
        last = files[seededIndex(random, files.length)] ?? null;
        // A refused file leaves the photo that was there; one that was still being looked at has gone.
        work.push(widget.addFile('photo', last as File));
      } else if (dice < 0.9) {
        const remove = all(widget, '.acts .link')[0];
        remove?.click();
        if (remove) [last, kept] = [null, null];
      } else {
        widget.remove();
        isRemoved = true;
      }
      for (let turns = seededIndex(random, 4); turns > 0; turns--) await new Promise(requestAnimationFrame);
      await widget.updateComplete;
      kept = last !== null && nameOf(widget) === last.name ? last : kept;
    }
    const late: string[] = [];
    if (isRemoved) for (const type of ['pc-change', 'pc-upload']) widget.addEventListener(type, () => late.push(type));
    const before = nameOf(widget);
    await Promise.all(work);
    await widget.updateComplete;
    const told = [seed, nameOf(widget)];
    if (isRemoved) {
      // Nothing of what was under way arrives at a widget that has gone.
      expect(told).to.deep.equal([seed, before]);
      expect([seed, ...late]).to.deep.equal([seed]);
      return;
    }
    const isRefused = last?.name === 'damaged.jpg';
    if (!isRefused) expect(told).to.deep.equal([seed, last?.name ?? null]);
    else expect(codes(widget.issues)).to.include('file.truncated');
    expect(nameOf(widget)).to.not.equal('damaged.jpg');
    expect([seed, ...codes(widget.issues)]).to.not.include('file.checking');
    if (nameOf(widget) === null) {
      widget.remove();
      return;
    }
    const confirmed = next(widget, 'pc-change');
    all(widget, '#pc-rights')[0]?.click();
    await confirmed;
    for (const issue of widget.issues) expect([seed, issue.code, issue.severity]).to.not.include('error');
    const photo = files.find(({ name }) => name === nameOf(widget));
    const { files: ordered, payload } = await widget.getPayload();
    expect(ordered.map(({ file }) => file)).to.deep.equal([photo]);
    expect(payload.files[0]).to.include({ name: photo?.name, sizeBytes: photo?.size });
    widget.remove();
  }
});
