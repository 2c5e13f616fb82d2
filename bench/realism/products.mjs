// What is compared: a demo product's surface and area, its template, and the scene that photographed it.
export const PRODUCTS = [
  { id: 'mug', template: 'photo-mug', surface: 'front', area: 'wrap' },
  { id: 'pendant', template: 'engraved-pendant', surface: 'front', area: 'front' },
  { id: 'case', template: 'phone-case', surface: 'back', area: 'back' },
  { id: 'pet-tag', template: 'pet-tag', surface: 'front', area: 'front' },
  { id: 't-shirt', template: 't-shirt', surface: 'front', area: 'chest' },
  { id: 'tumbler', template: 'tumbler', surface: 'front', area: 'wrap' },
  { id: 'wood-sign', template: 'wood-sign', surface: 'front', area: 'face' },
];
