import { expect } from '@open-wc/testing';
import type { HostCheckAnswer, ImageCheckRequest } from '../../../src/element/host-checks.ts';
import type { CustomizationError } from '../../../src/element/make-payload.ts';
import { type Submission } from '../../../src/element/make-payload.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import {
  all,
  choose,
  codes,
  mount,
  next,
  order,
  part,
  photoFile,
  PHOTO,
  press,
  shownCodes,
  templateOf,
} from './scaffold.ts';

const DEADLINE_MS = 15_000;

/** A host that notes what it is asked, and answers when the test says so. */
function host(element: ProductCustomizer) {
  const asked: (ImageCheckRequest & { readonly answer: (answer: HostCheckAnswer) => void })[] = [];
  const image = (request: ImageCheckRequest): Promise<HostCheckAnswer> =>
    new Promise((answer) => asked.push({ ...request, answer }));
  element.checks = { image };
  return asked;
}

/** Resolves once a condition is fulfilled. */
async function until(element: ProductCustomizer, holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const has = (element: ProductCustomizer, code: string) => (): boolean => codes(element.issues).includes(code);
const nameOf = (element: ProductCustomizer): string | null => {
  const value = element.values['photo'];
  return value && 'placement' in value ? (value.file?.name ?? null) : null;
};
const issuesOf = async (element: ProductCustomizer): Promise<string[]> => {
  try {
    await element.getPayload();
    return [];
  } catch (error) {
    return codes((error as CustomizationError).issues);
  }
};
const remove = (element: ProductCustomizer): HTMLElement =>
  all(element, '[data-field="photo"] button').find(({ textContent }) => textContent.trim() === 'Remove') as HTMLElement;

describe('the host’s own check of photos', () => {
  let lake: File;
  let hill: File;
  before(async () => {
    lake = await photoFile(1200, 900, 'lake.jpg');
    hill = await photoFile(1000, 800, 'hill.jpg');
  });

  it('is asked once of the file that would be ordered, and the order waits for its answer', async () => {
    const element = await mount(templateOf([PHOTO]));
    const asked = host(element);
    await choose(element, 'photo', lake);
    await press(element, part(element, 'pc-rights'));
    await until(element, () => asked.length > 0);
    const { fieldId, file, facts, locale, signal } = asked[0] as ImageCheckRequest;
    expect([fieldId, locale, signal.aborted, Object.isFrozen(facts)]).to.deep.equal(['photo', 'en-US', false, true]);
    expect(file).to.equal(lake);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await lake.arrayBuffer()));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const { name, size: sizeBytes } = lake;
    expect(facts).to.deep.equal({ name, type: 'jpeg', sizeBytes, widthPx: 1200, heightPx: 900, sha256 });
    // Nothing is said of it before somebody asks to order.
    expect(shownCodes(element, 'photo')).to.deep.equal([]);
    expect(await issuesOf(element)).to.deep.equal(['image.checking']);
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.checking']);
    expect([element.payload, element.checkValidity()]).to.deep.equal([null, false]);
    asked[0]?.answer({ accepted: true });
    await until(element, () => element.issues.length === 0);
    const { payload, files } = await order<Submission>(element);
    expect([payload.files[0]?.sha256, files[0]?.file]).to.deep.equal([sha256, lake]);
    expect(asked.length).to.equal(1);
  });

  it('holds an order that is asked for in the very moment in which the check is set', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', lake);
    await press(element, part(element, 'pc-rights'));
    expect(element.issues).to.deep.equal([]);
    for (let time = 0; time < 2; time++) {
      const asked = host(element);
      expect(await issuesOf(element)).to.deep.equal(['image.checking']);
      await until(element, () => asked.length === 1);
      asked[0]?.answer(true);
      await until(element, () => element.issues.length === 0);
    }
    expect((await element.getPayload()).payload.files.length).to.equal(1);
  });

  it('refuses in the host’s words as plain text; the photo stays, with what mends it beside it', async () => {
    const element = await mount(templateOf([PHOTO]));
    const asked = host(element);
    await choose(element, 'photo', lake);
    await until(element, () => asked.length > 0);
    const message = 'Not this <img src=x onerror="window.pwned=1"> {{label}} $t(ui.action.add)';
    asked[0]?.answer({ accepted: false, message });
    await until(element, has(element, 'image.refused'));
    await until(element, () => all(element, '[data-code="image.refused"] [data-fix="replace"]').length > 0);
    const [issue] = all(element, '[data-code="image.refused"]');
    expect(issue?.textContent.replace(/[\u2066-\u2069]/g, '')).to.contain(`The shop writes: “${message}”.`);
    expect(all(element, '.issue img')).to.deep.equal([]);
    expect(all(element, '.file b')[0]?.textContent).to.equal('lake.jpg');
    expect(remove(element)).to.be.instanceOf(HTMLElement);
    expect(await issuesOf(element)).to.deep.equal(['image.refused', 'field.required-rights']);
    await press(element, part(element, 'pc-rights'));
    expect(await issuesOf(element)).to.deep.equal(['image.refused']);
    expect([element.payload, element.validity.valid]).to.deep.equal([null, false]);
    await press(element, part(element, 'pc-main'));
    expect(part<HTMLDialogElement>(element, 'pc-review').open).to.equal(false);
  });

  it('holds for the bytes: undo asks nothing anew, and what is refused beside a photo takes nothing back', async () => {
    const element = await mount(templateOf([PHOTO]));
    const asked = host(element);
    await choose(element, 'photo', lake);
    await until(element, () => asked.length === 1);
    asked[0]?.answer(false);
    await until(element, has(element, 'image.refused'));
    // Never asked of what we refuse; the photo that stays is as it was.
    await choose(element, 'photo', new File(['no photo'], 'notes.jpg', { type: 'image/jpeg' }));
    await press(element, part(element, 'pc-rights'));
    expect(element.issues.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['image.refused', 'error'],
      ['file.mismatch', 'info'],
    ]);
    await choose(element, 'photo', hill);
    await until(element, () => asked.length === 2);
    asked[1]?.answer(true);
    await press(element, part(element, 'pc-rights'));
    await until(element, () => element.issues.length === 0);
    await press(element, part(element, 'pc-undo'));
    expect([nameOf(element), ...codes(element.issues)]).to.deep.equal(['lake.jpg', 'image.refused']);
    await press(element, part(element, 'pc-redo'));
    expect([nameOf(element), ...codes(element.issues)]).to.deep.equal(['hill.jpg']);
    // The same bytes under another name.
    await element.addFile('photo', new File([lake], 'copy.jpg', { type: 'image/jpeg' }));
    expect(element.issues[0]).to.deep.include({ code: 'image.refused', params: { fileName: 'copy.jpg' } });
    await element.updateComplete;
    expect(asked.map(({ file }) => file.name)).to.deep.equal(['lake.jpg', 'hill.jpg']);
  });

  it('lets go of what is replaced, removed, or gone with the widget; a late answer changes nothing', async () => {
    const element = await mount(templateOf([PHOTO]));
    const asked = host(element);
    const aborted = (): boolean[] => asked.map(({ signal }) => signal.aborted);
    await choose(element, 'photo', lake);
    await until(element, () => asked.length === 1);
    await choose(element, 'photo', hill);
    await until(element, () => asked.length === 2);
    expect(aborted()).to.deep.equal([true, false]);
    asked[0]?.answer(false);
    await element.updateComplete;
    expect(codes(element.issues)).to.deep.equal(['image.checking', 'field.required-rights']);
    await press(element, remove(element));
    expect(aborted()).to.deep.equal([true, true]);
    expect(codes(element.issues)).to.deep.equal(['field.required-image']);
    await press(element, part(element, 'pc-undo'));
    await until(element, () => asked.length === 3);
    element.remove();
    await until(element, () => aborted()[2] === true);
    expect(asked.map(({ file }) => file.name)).to.deep.equal(['lake.jpg', 'hill.jpg', 'hill.jpg']);
  });

  it('blocks nothing where it throws, and tells buyer and host', async () => {
    const element = await mount(templateOf([PHOTO]));
    element.checks = {
      image: () => {
        throw new Error('down');
      },
    };
    const failure = next<{ code: string; field: string }>(element, 'pc-failure');
    await choose(element, 'photo', lake);
    expect((await failure).detail).to.deep.equal({ code: 'check.failed', recoverable: true, field: 'photo' });
    await until(element, () => all(element, '[data-code="image.unchecked"]').length > 0);
    await press(element, part(element, 'pc-rights'));
    expect(element.issues.map(({ code, severity }) => [code, severity])).to.deep.equal([['image.unchecked', 'info']]);
    const { payload } = await order<Submission>(element);
    expect(payload.files.length).to.equal(1);
  });

  it('blocks nothing any more once the deadline has passed', async () => {
    const real = window.setTimeout;
    const due: (() => void)[] = [];
    const held = (act: () => void, ms?: number): number => {
      if (ms !== DEADLINE_MS) return real(act, ms);
      return due.push(act);
    };
    window.setTimeout = held as typeof setTimeout;
    try {
      const element = await mount(templateOf([PHOTO]));
      const asked = host(element);
      await choose(element, 'photo', lake);
      await until(element, () => asked.length === 1);
      expect(codes(element.issues)).to.deep.equal(['image.checking', 'field.required-rights']);
      const failure = next<{ code: string; field: string }>(element, 'pc-failure');
      expect(due.length).to.equal(1);
      due[0]?.();
      expect((await failure).detail).to.include({ code: 'check.failed', field: 'photo' });
      expect(asked[0]?.signal.aborted).to.equal(true);
      expect(codes(element.issues)).to.deep.equal(['image.unchecked', 'field.required-rights']);
      // Too late to refuse.
      asked[0]?.answer(false);
      await element.updateComplete;
      expect(codes(element.issues)).to.deep.equal(['image.unchecked', 'field.required-rights']);
    } finally {
      window.setTimeout = real;
    }
  });

  it('asks anew in another language and of another check, and no more where there is none', async () => {
    const element = await mount(templateOf([PHOTO]));
    const asked = host(element);
    await choose(element, 'photo', lake);
    await until(element, () => asked.length === 1);
    asked[0]?.answer({ accepted: false, message: 'No coats of arms' });
    await until(element, has(element, 'image.refused'));
    element.locale = 'de-DE';
    await until(element, () => asked.length === 2);
    expect([asked[1]?.locale, codes(element.issues)[0]]).to.deep.equal(['de-DE', 'image.checking']);
    asked[1]?.answer({ accepted: false, message: 'Keine Wappen' });
    await until(
      element,
      () => all(element, '[data-code="image.refused"]')[0]?.textContent.includes('Keine Wappen') === true,
    );
    element.locale = 'en-US';
    await until(
      element,
      () => all(element, '[data-code="image.refused"]')[0]?.textContent.includes('No coats') === true,
    );
    expect(asked.length).to.equal(2);
    const other = host(element);
    await until(element, () => other.length === 1);
    expect(codes(element.issues)[0]).to.equal('image.checking');
    other[0]?.answer(null);
    await until(element, () => codes(element.issues)[0] === 'field.required-rights');
    const third = host(element);
    await until(element, () => third.length === 1);
    element.checks = null as never;
    await until(element, () => codes(element.issues)[0] === 'field.required-rights');
    expect(third[0]?.signal.aborted).to.equal(true);
  });

  it('is asked of photos that are seen, each with its field', async () => {
    const glaze = {
      id: 'glaze',
      type: 'option',
      display: 'swatch',
      label: 'Glaze',
      choices: [
        { id: 'plain', label: 'Plain', color: '#ffffff' },
        { id: 'sage', label: 'Sage', color: '#8b9d83' },
      ],
    };
    const back = { ...PHOTO, id: 'back', required: false, showWhen: { field: 'glaze', is: 'sage' } };
    const element = await mount(templateOf([{ ...PHOTO, required: false }, glaze, back]));
    const asked = host(element);
    await element.addFile('photo', lake);
    await element.addFile('back', lake);
    await until(element, () => asked.length === 1);
    asked[0]?.answer(true);
    await until(element, () => !codes(element.issues).includes('image.checking'));
    expect(asked.map(({ fieldId }) => fieldId)).to.deep.equal(['photo']);
    await element.setValue('glaze', 'sage');
    await until(element, () => asked.length === 2);
    expect(asked[1]?.fieldId).to.equal('back');
    await element.setValue('glaze', 'plain');
    await until(element, () => asked[1]?.signal.aborted === true);
    expect(codes(element.issues)).to.deep.equal(['field.required-rights']);
  });
});
