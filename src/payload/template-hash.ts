import { sha256Hex } from '../shared/sha256.ts';
import type { Template } from '../template/schema.ts';
import { canonicalTemplate } from './canonical-template.ts';

/** SHA-256 of the template's canonical JSON, as lower-case hex: which template exactly a buyer filled in. */
export function templateSha256(template: Template): string {
  return sha256Hex(canonicalTemplate(template));
}
