import { expect } from '@open-wc/testing';
import type { RequestSubmission } from '../../../src/element/request/send-request.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { verifyRequest } from '../../../src/payload/verify-request.ts';
import { parseFullTemplate } from '../../../src/template/parse-full-template.ts';
import { all, CAPTION, choose, mount, next, part, PHOTO, photoFile, press, templateOf, typeInto } from './scaffold.ts';

const [WISH, QUANTITY, NEEDED_BY] = ['ask:wish', 'ask:quantity', 'ask:needed-by'];
const INVITED = {
  customOrder: { invite: { en: 'Another size?', de: 'Andere Größe?' }, averageDays: 7, replyHours: 24 },
};
const dialog = (element: ProductCustomizer): HTMLDialogElement => part(element, 'pc-request');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Presses the invitation and waits for the form that its first press loads. */
async function ask(element: ProductCustomizer): Promise<void> {
  part(element, 'pc-request-open').click();
  await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('#pc-request')?.open ?? false);
  await element.updateComplete;
}

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

const summary = (element: ProductCustomizer): string[] =>
  all(element, '#pc-request-summary a').map(({ textContent }) => textContent.trim());
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

async function sendNow(element: ProductCustomizer): Promise<RequestSubmission> {
  const asked = next<RequestSubmission>(element, 'pc-request');
  await press(element, part(element, 'pc-request-review'));
  await press(element, part(element, 'pc-request-send'));
  const { detail } = await asked;
  await until(() => !dialogOf(element)?.open);
  await element.updateComplete;
  return detail;
}
const dialogOf = (element: ProductCustomizer): HTMLDialogElement | null =>
  element.shadowRoot?.querySelector<HTMLDialogElement>('#pc-request') ?? null;

describe('a custom order', () => {
  it('is invited to below the form with what the seller promises, and only where the template does', async () => {
    const silent = await mount(templateOf([CAPTION]));
    expect(all(silent, '#pc-request-open')).to.have.length(0);
    const element = await mount(templateOf([CAPTION], INVITED));
    const [invite] = all(element, '.invite');
    const words = [...(invite?.querySelectorAll('b, span, button') ?? [])].map(({ textContent }) =>
      textContent.trim().replace(/\u00a0/g, ' '),
    );
    expect(words).to.deep.equal([
      'Another size?',
      'Average making time: 7 days',
      'Reply time: at most 24 hours',
      'Ask about a custom order',
    ]);
    expect(part(element, 'pc-main').textContent.trim()).to.equal('Review design');
  });

  it('says what is missing, leads to it, shows everything once more, and hands it over', async () => {
    const template = templateOf([CAPTION], INVITED);
    const element = await mount(template);
    await ask(element);
    await press(element, part(element, 'pc-request-review'));
    expect(summary(element)).to.have.length(1);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-request-summary');
    await press(element, all(element, '#pc-request-summary a')[0] as HTMLElement);
    expect(element.shadowRoot?.activeElement?.id).to.equal(`pc-control-${WISH}`);

    await typeInto(element, WISH, '  A sign\n for the garden 🌱 ');
    await typeInto(element, QUANTITY, '0');
    await typeInto(element, NEEDED_BY, inDays(-1));
    await press(element, part(element, 'pc-request-review'));
    expect(all(element, '#pc-request [data-code]').map(({ dataset }) => dataset['code'])).to.deep.equal([
      'number.too-small',
      'date.too-early',
    ]);
    await typeInto(element, QUANTITY, '12');
    await typeInto(element, NEEDED_BY, inDays(3));
    const hint = part(element, `pc-hint-${NEEDED_BY}`).textContent;
    expect(hint).to.contain('sooner than such orders take on average');
    await typeInto(element, NEEDED_BY, inDays(30));
    expect(part(element, `pc-hint-${NEEDED_BY}`).textContent).not.to.contain('sooner');

    await press(element, part(element, 'pc-request-review'));
    expect(part(element, 'pc-request-title').textContent.trim()).to.equal('Check request');
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-request-title');
    expect(all(element, '#pc-request dt').map(({ textContent }) => textContent)).to.deep.equal([
      'What would you like?',
      'Quantity',
      'Needed by',
    ]);
    const asked = next<RequestSubmission>(element, 'pc-request');
    await press(element, part(element, 'pc-request-send'));
    const { payload, files, stills } = (await asked).detail;
    expect(payload.wish).to.deep.equal({ label: 'What would you like?', text: 'A sign\nfor the garden 🌱' });
    expect(payload.quantity.number).to.equal(12);
    expect(payload.neededBy?.date).to.equal(inDays(30));
    expect([payload.design, payload.promise]).to.deep.equal([null, { averageDays: 7, replyHours: 24 }]);
    expect([files.length, stills.length]).to.deep.equal([0, 0]);
    const parsed = parseFullTemplate(template);
    expect(parsed.ok && verifyRequest(parsed.value, payload, [])).to.deep.equal({ ok: true, value: payload });

    await until(() => all(element, '#pc-request-sent').length > 0);
    expect(dialogOf(element)?.open ?? false).to.equal(false);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-request-open');
    // The design is as it was: no answer, no payload, no event of the request is one of the design.
    expect(element.values).to.deep.equal({ caption: { text: '' } });
    expect(element.payload).to.equal(null);
    await ask(element);
    expect(part<HTMLTextAreaElement>(element, `pc-control-${WISH}`).value).to.equal('');
  });

  it('keeps what was written when it is closed, and fires none of the design’s events', async () => {
    const element = await mount(templateOf([CAPTION], INVITED));
    const heard: string[] = [];
    for (const type of ['pc-change', 'pc-issues', 'pc-first-edit', 'pc-review', 'pc-submit'])
      element.addEventListener(type, () => heard.push(type));
    await ask(element);
    await typeInto(element, WISH, 'Bigger');
    dialog(element).close();
    await until(() => element.shadowRoot?.activeElement?.id === 'pc-request-open');
    await ask(element);
    expect(part<HTMLTextAreaElement>(element, `pc-control-${WISH}`).value).to.equal('Bigger');
    element.locale = 'de-DE';
    await until(() => part(element, 'pc-request-title').textContent.trim() === 'Sonderanfertigung anfragen');
    expect(part<HTMLTextAreaElement>(element, `pc-control-${WISH}`).value).to.equal('Bigger');
    expect(all(element, '#pc-request .label')[0]?.textContent).to.contain('Was wünschen Sie sich?');
    expect(heard).to.deep.equal([]);
  });

  it('takes reference pictures through the same checks, one place after another, and asks for no print rights', async () => {
    const template = templateOf([CAPTION], { customOrder: { ...INVITED.customOrder, pictures: 2 } });
    const element = await mount(template);
    await ask(element);
    const places = (): string[] => all(element, '#pc-request [id^="pc-picker-"]').map(({ id }) => id.slice(-1));
    expect(places()).to.deep.equal(['1']);
    await choose(element, 'ask:picture-1', new File(['not a picture'], 'sketch.jpg', { type: 'image/jpeg' }));
    expect(all(element, '#pc-request [data-code]').map(({ dataset }) => dataset['code'])).to.deep.equal([
      'file.mismatch',
    ]);
    const mend = all(element, '#pc-request [data-fix="replace"]')[0] as HTMLElement;
    let opened = '';
    part(element, 'pc-picker-ask:picture-1').addEventListener('click', (event) => {
      event.preventDefault();
      opened = (event.target as HTMLElement).id;
    });
    mend.click();
    expect(opened).to.equal('pc-picker-ask:picture-1');

    const [sketch, room] = [
      await photoFile(300, 200, 'sketch.jpg'),
      await photoFile(320, 200, 'room.png', 'image/png'),
    ];
    await choose(element, 'ask:picture-1', sketch);
    expect(places()).to.deep.equal(['1', '2']);
    const transfer = new DataTransfer();
    transfer.items.add(room);
    const told = next(element, 'pc-upload');
    dialog(element).dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await told;
    await typeInto(element, WISH, 'Like this one');
    const { payload, files } = await sendNow(element);
    expect(payload.pictures.map(({ field, name }) => [field, name])).to.deep.equal([
      ['picture-1', 'sketch.jpg'],
      ['picture-2', 'room.png'],
    ]);
    expect(files.map(({ file }) => file)).to.deep.equal([sketch, room]);
    const parsed = parseFullTemplate(template);
    const bytes = await Promise.all([bytesOf(sketch), bytesOf(room)]);
    expect(parsed.ok && verifyRequest(parsed.value, payload, bytes).ok).to.equal(true);
  });

  it('carries the design along when the buyer wishes it, finished or not', async () => {
    const template = templateOf([PHOTO, CAPTION], { ...INVITED, privacy: { deleteAfter: 'fulfilment' } });
    const element = await mount(template);
    await ask(element);
    expect(all(element, '#pc-request-design')).to.have.length(0);
    dialog(element).close();
    const photo = await photoFile(1200, 900, 'lake.jpg');
    await choose(element, 'photo', photo);
    await typeInto(element, 'caption', 'Longer than twelve');
    await ask(element);
    await typeInto(element, WISH, 'With all of these words');
    expect(part<HTMLInputElement>(element, 'pc-request-design').checked).to.equal(false);
    await press(element, part(element, 'pc-request-design'));
    const { payload, files, designFiles, stills } = await sendNow(element);
    expect(files).to.have.length(0);
    expect(designFiles.map(({ field, file }) => [field, file])).to.deep.equal([['photo', photo]]);
    expect(payload.design?.answers.map(({ field }) => field)).to.deep.equal(['photo', 'caption']);
    expect(payload.consents.map(({ kind }) => kind)).to.deep.equal(['retention']);
    const parsed = parseFullTemplate(template);
    const bytes = await Promise.all([bytesOf(photo), ...stills.map(({ picture }) => bytesOf(picture))]);
    expect(stills).to.have.length(1);
    expect(parsed.ok && verifyRequest(parsed.value, payload, bytes)).to.deep.equal({ ok: true, value: payload });
  });

  it('is all there is where the template asks nothing else', async () => {
    const element = await mount(templateOf([], INVITED));
    expect(all(element, '#pc-main, #pc-reset')).to.have.length(0);
    await ask(element);
    await typeInto(element, WISH, 'Anything');
    expect((await sendNow(element)).payload.wish.text).to.equal('Anything');
  });
});

describe('a custom order in a form', () => {
  function formWith(element: HTMLElement): HTMLFormElement {
    const form = document.createElement('form');
    element.replaceWith(form);
    form.append(element);
    return form;
  }

  /** What each sending of the form carries. */
  function sendings(form: HTMLFormElement): string[][] {
    const sent: string[][] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push([...new FormData(form).keys()]);
    });
    return sent;
  }

  it('goes under the name that the host gave it, once, and never as an order', async () => {
    const element = await mount(templateOf([CAPTION], INVITED));
    const form = formWith(element);
    const sent = sendings(form);
    element.setAttribute('request-name', 'wish');
    await element.updateComplete;
    await ask(element);
    await typeInto(element, WISH, 'Bigger');
    await choose(element, 'ask:picture-1', await photoFile(300, 200, 'sketch.jpg'));
    await sendNow(element);
    expect(sent).to.deep.equal([['wish', 'wish-picture-1']]);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(false);
  });

  it('leaves the form alone without such a name, or where the host keeps the request', async () => {
    const element = await mount(templateOf([CAPTION], INVITED));
    const sent = sendings(formWith(element));
    await ask(element);
    await typeInto(element, WISH, 'Bigger');
    await sendNow(element);
    element.setAttribute('request-name', 'wish');
    element.addEventListener('pc-request', (event) => event.preventDefault());
    await ask(element);
    await typeInto(element, WISH, 'Bigger');
    await sendNow(element);
    expect(sent).to.deep.equal([]);
    expect(all(element, '#pc-request-sent')).to.have.length(1);
  });

  it('keeps what was written where another control holds the form back', async () => {
    const element = await mount(templateOf([CAPTION], INVITED));
    const form = formWith(element);
    const sent = sendings(form);
    const email = document.createElement('input');
    email.required = true;
    form.append(email);
    element.setAttribute('request-name', 'wish');
    await ask(element);
    await typeInto(element, WISH, 'Bigger');
    await sendNow(element);
    expect(sent).to.deep.equal([]);
    expect(all(element, '#pc-request-sent')).to.have.length(0);
    email.value = 'buyer@example.org';
    await ask(element);
    expect(part<HTMLTextAreaElement>(element, `pc-control-${WISH}`).value).to.equal('Bigger');
    await sendNow(element);
    expect(sent).to.deep.equal([['wish']]);
  });
});
