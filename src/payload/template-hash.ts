import { canonicalJson } from '../shared/canonical-json.ts';
import { sha256Hex } from '../shared/sha256.ts';
import { encodeUtf8 } from '../shared/utf8.ts';
import type { Template } from '../template/schema.ts';

/** SHA-256 of the template's canonical JSON, as lower-case hex: which template exactly a buyer filled in. */
export function templateSha256(template: Template): string {
  return sha256Hex(canonicalTemplate(template));
}

/** The bytes that are hashed, for who has another way to hash. */
export function canonicalTemplate(template: Template): Uint8Array {
  return encodeUtf8(canonicalJson(template));
}
