import type { FileFacts } from '../values/file-facts.ts';
import { readU16, readU8 } from './byte-reader.ts';
import { JPEG, type JpegSegment } from './jpeg-segments.ts';
import type { StructureProblem } from './picture-structure.ts';

export interface JpegComponent {
  readonly id: number;
  readonly horizontalSampling: number;
  readonly verticalSampling: number;
  readonly quantTable: number;
}

/** The frame header: what kind of JPEG it is and how large. */
export interface JpegFrame {
  readonly isProgressive: boolean;
  readonly precisionBits: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: readonly JpegComponent[];
  /** Set where the header cannot be, or names a process that browsers do not decode. */
  readonly problem: StructureProblem | null;
}

const COMPONENT_BYTES = 3;
/** A little below what the header can state: the library that browsers share stops there. */
const MAX_SIDE_PX = 65_500;
/** Gray, colour and four inks; browsers know no others. */
const DECODED_COMPONENT_COUNTS: readonly number[] = [1, 3, 4];

/** Reads a frame header (SOF). */
export function readFrame(bytes: Uint8Array, segment: JpegSegment): JpegFrame {
  const { start, end, marker } = segment;
  const count = readU8(bytes, start + 5);
  const components: JpegComponent[] = [];
  for (let i = 0; i < count && start + 6 + (i + 1) * COMPONENT_BYTES <= end; i++) {
    const at = start + 6 + i * COMPONENT_BYTES;
    const sampling = readU8(bytes, at + 1);
    components.push({
      id: readU8(bytes, at),
      horizontalSampling: sampling >> 4,
      verticalSampling: sampling & 15,
      quantTable: readU8(bytes, at + 2),
    });
  }
  const frame = {
    isProgressive: marker === JPEG.SOF0 + 2,
    precisionBits: readU8(bytes, start),
    heightPx: readU16(bytes, start + 1),
    widthPx: readU16(bytes, start + 3),
    components,
  };
  const isSound = end - start === 6 + count * COMPONENT_BYTES && count > 0 && components.every(isSamplingSound);
  return { ...frame, problem: isSound ? findUnsupported(frame, marker) : 'corrupt' };
}

function isSamplingSound(component: JpegComponent): boolean {
  const { horizontalSampling, verticalSampling, quantTable } = component;
  const isInRange = (factor: number): boolean => factor >= 1 && factor <= 4;
  return isInRange(horizontalSampling) && isInRange(verticalSampling) && quantTable <= 3;
}

/** Baseline, extended and progressive Huffman at 8 bits are what every browser decodes. */
function findUnsupported(frame: Omit<JpegFrame, 'problem'>, marker: number): StructureProblem | null {
  if (marker > JPEG.SOF0 + 2 || frame.precisionBits !== 8) return 'unsupported';
  if (!DECODED_COMPONENT_COUNTS.includes(frame.components.length)) return 'unsupported';
  // A height of 0 is told later by a DNL marker, which no browser reads.
  if (frame.heightPx === 0) return 'unsupported';
  if (Math.max(frame.widthPx, frame.heightPx) > MAX_SIDE_PX || !isSamplingWhole(frame.components)) return 'unsupported';
  return frame.widthPx === 0 ? 'corrupt' : null;
}

/** A component that has to be stretched by a fraction, 3 : 2, is what no common decoder does. */
function isSamplingWhole(components: readonly JpegComponent[]): boolean {
  const across = Math.max(...components.map((component) => component.horizontalSampling));
  const down = Math.max(...components.map((component) => component.verticalSampling));
  return components.every(
    ({ horizontalSampling, verticalSampling }) => across % horizontalSampling === 0 && down % verticalSampling === 0,
  );
}

/**
 * Names the colour model. Adobe's APP14 tells YCCK from plain CMYK; Y'CbCr and stored RGB are both `rgb`,
 * since every decoder gives RGB for them.
 *
 * @param adobeTransform - APP14's last byte, or `null` without one.
 */
export function nameColorModel(componentCount: number, adobeTransform: number | null): FileFacts['colorModel'] {
  if (componentCount === 1) return 'gray';
  if (componentCount === 3) return 'rgb';
  if (componentCount === 4) return adobeTransform === 2 ? 'ycck' : 'cmyk';
  return null;
}
