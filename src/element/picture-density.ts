import { MM_PER_INCH } from '../shared/units.ts';

/** PNG states pixels per metre; W3C PNG 3, section 11.3.4.3. */
const METRE_MM = 1000;
/** Signature (8), and IHDR with its length, name and checksum (25): pHYs must stand before the picture data. */
const PNG_HEADER_BYTES = 33;
/** JFIF's density stands at fixed places of its first segment; ITU-T T.871, section 10.1. */
const JFIF_DENSITY_AT = 13;
const JFIF_MARKERS = [0xff, 0xd8, 0xff, 0xe0];

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function physChunk(dpi: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round((dpi / MM_PER_INCH) * METRE_MM);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** The same picture with its density written into it: browsers' encoders state none, and printers ask for it. */
export async function withDensity(picture: Blob, dpi: number): Promise<Blob> {
  const { type } = picture;
  if (type === 'image/png') {
    return new Blob([picture.slice(0, PNG_HEADER_BYTES), physChunk(dpi), picture.slice(PNG_HEADER_BYTES)], { type });
  }
  const head = new Uint8Array(await picture.slice(0, JFIF_DENSITY_AT + 5).arrayBuffer());
  if (!JFIF_MARKERS.every((byte, at) => head[at] === byte)) return picture;
  const view = new DataView(head.buffer);
  view.setUint8(JFIF_DENSITY_AT, 1);
  view.setUint16(JFIF_DENSITY_AT + 1, Math.round(dpi));
  view.setUint16(JFIF_DENSITY_AT + 3, Math.round(dpi));
  return new Blob([head, picture.slice(head.length)], { type });
}
