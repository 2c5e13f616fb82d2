import type { Answer, Payload } from '../../../src/payload/payload-schema.ts';

/** A payload with the answers given and, for each image, its file; one still. */
export function payloadOf(answers: readonly Answer[], more: Partial<Payload> = {}): Payload {
  return {
    format: 'product-customizer-payload',
    formatVersion: 1,
    template: { id: 'mug', version: '3', sha256: 'a'.repeat(64) },
    locale: 'en-US',
    market: 'US',
    createdAt: '2026-11-22T12:00:00.000Z',
    answers: [...answers],
    files: answers.flatMap(({ type, field }) =>
      type === 'image'
        ? [
            {
              field,
              name: 'lake.jpg',
              type: 'jpeg',
              mime: 'image/jpeg',
              sizeBytes: 4000,
              widthPx: 1200,
              heightPx: 900,
              sha256: 'b'.repeat(64),
              effectiveDpi: 300,
              placement: { zoom: 1.5, xMm: 2, yMm: -1, angleDeg: 90 },
            },
          ]
        : [],
    ),
    areas: [],
    price: { currency: 'USD', baseMinor: 1800, additions: [], totalMinor: 1800 },
    acknowledgedWarnings: [],
    consents: [],
    production: null,
    stills: [{ surface: 'front', sha256: 'c'.repeat(64), widthPx: 800, heightPx: 800, type: 'image/png' }],
    ...more,
  };
}

export const text = (field: string, label: string, written: string): Answer => ({
  field,
  label,
  type: 'text',
  text: written,
});
