import { expect } from '@open-wc/testing';
import { CustomizationError, type Submission } from '../../../src/element/make-payload.ts';
import {
  all,
  CAPTION,
  choose,
  codes,
  GLAZE,
  mount,
  order,
  part,
  photoFile,
  PHOTO,
  press,
  templateOf,
  typeInto,
} from './scaffold.ts';

function formWith(element: HTMLElement): HTMLFormElement {
  const form = document.createElement('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  element.replaceWith(form);
  form.append(element);
  return form;
}

describe('ordering', () => {
  it('shows every answer once more and asks for the tick before it hands over the payload', async () => {
    const element = await mount(templateOf([CAPTION, GLAZE]));
    await typeInto(element, 'caption', 'Anna & Tom');
    await press(element, part(element, 'pc-main'));
    const review = part<HTMLDialogElement>(element, 'pc-review');
    expect(review.open).to.equal(true);
    expect(all(element, '#pc-review dt').map((term) => term.textContent)).to.deep.equal(['Caption', 'Glaze']);
    expect(part<HTMLInputElement>(element, 'pc-confirm').checked).to.equal(false);
    await press(element, part(element, 'pc-order'));
    expect(all(element, '#pc-review [data-code]').map(({ dataset }) => dataset['code'])).to.deep.equal([
      'field.required-review',
    ]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-confirm');
    await press(element, all(element, '#pc-review dl .link')[0] as HTMLElement);
    expect(review.open).to.equal(false);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-control-caption');
  });

  it('carries answers, files, consents and stills, and forgets the payload when an answer changes', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE], { privacy: { deleteAfter: 'fulfilment' } }));
    const file = await photoFile(1200, 900, 'lake.jpg');
    await choose(element, 'photo', file);
    await typeInto(element, 'caption', ' Anna  & Tom ');
    await press(element, part(element, 'pc-rights'));
    const { payload, files, stills } = await order<Submission>(element);
    expect(payload.answers.map(({ field }) => field)).to.deep.equal(['photo', 'caption']);
    expect(payload.answers[1]).to.deep.include({ label: 'Caption', text: 'Anna & Tom' });
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(payload.files[0]).to.deep.include({ field: 'photo', name: 'lake.jpg', sha256, effectiveDpi: 609 });
    expect(files[0]?.file).to.equal(file);
    expect(payload.consents.map(({ kind }) => kind)).to.deep.equal(['rights', 'retention', 'review']);
    expect(payload.areas[0]?.items.map(({ type }) => type)).to.deep.equal(['photo', 'text']);
    expect(payload.price).to.deep.include({ currency: 'USD', totalMinor: 1800 });
    expect(stills.map(({ surface }) => surface)).to.deep.equal(['front']);
    expect(element.payload).to.equal(payload);
    await typeInto(element, 'caption', 'Other');
    expect(element.payload).to.equal(null);
  });

  it('wants a warning accepted, and remembers which', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(400, 300));
    await press(element, part(element, 'pc-rights'));
    await press(element, part(element, 'pc-main'));
    await press(element, part(element, 'pc-confirm'));
    await press(element, part(element, 'pc-order'));
    expect(all(element, '#pc-review [data-code="field.required-acknowledgement"]')).to.have.length(1);
    part<HTMLDialogElement>(element, 'pc-review').close();
    await element.updateComplete;
    const { payload } = await order<Submission>(element);
    expect(payload.acknowledgedWarnings).to.have.length(1);
    expect(payload.acknowledgedWarnings[0]).to.deep.include({ code: 'image.dpi-fair', field: 'photo' });
    expect(payload.acknowledgedWarnings[0]?.params).to.deep.include({ actualDpi: 203, goodDpi: 300 });
  });

  it('rejects getPayload with the issues, and shows them', async () => {
    const element = await mount(templateOf([CAPTION]));
    const error: unknown = await element.getPayload().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(CustomizationError);
    expect(codes((error as CustomizationError).issues)).to.deep.equal(['field.required-text']);
    await element.updateComplete;
    expect(all(element, '#pc-summary')).to.have.length(1);
  });
});

describe('as a form control', () => {
  it('blocks the form until the design is confirmed, then carries payload and file', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    const form = formWith(element);
    await element.updateComplete;
    expect(element.form).to.equal(form);
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.customError).to.equal(true);
    const file = await photoFile(1200, 900, 'lake.jpg');
    await choose(element, 'photo', file);
    await typeInto(element, 'caption', 'Tom');
    await press(element, part(element, 'pc-rights'));
    expect(element.validationMessage).to.equal('Check before it is made');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    await order(element);
    expect(form.checkValidity()).to.equal(true);
    const data = new FormData(form);
    expect([...data.keys()]).to.deep.equal(['customization', 'customization-file-photo']);
    expect(JSON.parse(data.get('customization') as string)).to.deep.include({ format: 'product-customizer-payload' });
    const carried = data.get('customization-file-photo') as File;
    expect([carried.name, carried.size]).to.deep.equal(['lake.jpg', file.size]);
    element.name = 'engraving';
    await element.updateComplete;
    expect([...new FormData(form).keys()]).to.deep.equal(['engraving', 'engraving-file-photo']);
  });

  it('sends the form it stands in, unless the host keeps it', async () => {
    const element = await mount(templateOf([{ ...CAPTION, required: false }]));
    const form = formWith(element);
    let sent = 0;
    form.addEventListener('submit', () => sent++);
    await order(element);
    expect(sent).to.equal(1);
    element.addEventListener('pc-submit', (event) => event.preventDefault());
    await order(element);
    expect(sent).to.equal(1);
  });

  it('is reset and disabled with its form, and restored by the browser', async () => {
    const element = await mount(templateOf([CAPTION]));
    const form = formWith(element);
    await typeInto(element, 'caption', 'Tom');
    form.reset();
    await element.updateComplete;
    expect(element.values).to.deep.equal({ caption: { text: '' } });
    element.formStateRestoreCallback(JSON.stringify({ caption: { text: 'Back' } }));
    await element.updateComplete;
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Back');
    element.formStateRestoreCallback('not json');
    expect(element.values).to.deep.equal({ caption: { text: 'Back' } });
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    form.append(fieldset);
    fieldset.append(element);
    await element.updateComplete;
    expect(all(element, '.root')[0]?.inert).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
  });
});
