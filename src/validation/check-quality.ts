import type { QualityWarning } from '../values/photo-quality.ts';
import { finding, type Finding, type IssueParams } from './issue.ts';

/** Brightness of white. */
const FULL_BRIGHTNESS = 255;

/**
 * Rule C21: what was measured in the picture itself, each with its number: a share of what a sound photo has, or how
 * many times it exceeds one. Rounded down to hundredths and tenths, so that it stays equal from one look to the next.
 */
export function checkQuality(quality: readonly QualityWarning[], fileName: string): Finding[] {
  return quality.map((warning) =>
    finding(`image.${warning.kind}`, { fileName, ...numberOf(warning) }, [{ kind: 'replace' }]),
  );
}

function numberOf({ kind, value, limit }: QualityWarning): IssueParams {
  switch (kind) {
    case 'compressed':
      return { actualFactor: Math.floor(value * 10) / 10, maxFactor: limit };
    case 'screenshot':
      return { actualShare: hundredths(value), maxShare: limit };
    case 'dark':
      return { actualShare: hundredths(value / FULL_BRIGHTNESS), minShare: hundredths(limit / FULL_BRIGHTNESS) };
    case 'out-of-focus':
    case 'upscaled':
      return { actualShare: hundredths(value), minShare: limit };
  }
}

function hundredths(share: number): number {
  return Math.floor(share * 100) / 100;
}
