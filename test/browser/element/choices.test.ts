import { expect } from '@open-wc/testing';
import { all, mount, PICTURE, press, shownCodes, templateOf } from './scaffold.ts';

const STICKER = {
  id: 'sticker',
  type: 'option',
  display: 'gallery',
  area: 'print',
  boxMm: [5, 5, 10, 10],
  label: 'Sticker',
  choices: ['star', 'heart'].map((id) => ({
    id,
    label: id === 'star' ? 'Star' : 'Heart',
    image: { src: PICTURE, widthPx: 40, heightPx: 40 },
    ...(id === 'heart' ? { addOn: 150 } : {}),
  })),
};

describe('a gallery of clip art', () => {
  it('draws what is chosen into its box, freezes it into the payload, and may be left empty', async () => {
    const element = await mount(templateOf([STICKER]));
    const radios = all<HTMLInputElement>(element, '[data-field="sticker"] input');
    expect(radios.map(({ labels }) => labels?.[0]?.textContent.trim())).to.deep.equal([
      'None',
      'Star',
      'Heart · +$1.50',
    ]);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
    await press(element, radios[2] as HTMLElement);
    const { payload } = await element.getPayload();
    expect(payload.areas[0]?.items.map(({ field, type, boxMm }) => ({ field, type, boxMm }))).to.deep.equal([
      { field: 'sticker', type: 'picture', boxMm: [5, 5, 10, 10] },
    ]);
    await press(element, radios[0] as HTMLElement);
    expect((await element.getPayload()).payload.areas.flatMap(({ items }) => items)).to.deep.equal([]);
    expect(element.values['sticker']).to.deep.equal({ choice: null });
  });

  it('offers nothing but its pictures where one is required', async () => {
    const element = await mount(templateOf([{ ...STICKER, required: true }]));
    const radios = all<HTMLInputElement>(element, '[data-field="sticker"] input');
    expect(radios.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['star', false],
      ['heart', false],
    ]);
    element.validate();
    await element.updateComplete;
    expect(shownCodes(element, 'sticker')).to.deep.equal(['field.required-option']);
  });
});
