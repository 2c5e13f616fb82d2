import { canonicalJson } from '../shared/canonical-json.ts';
import { encodeUtf8 } from '../shared/utf8.ts';
import type { Template } from '../template/schema.ts';

/** The bytes of a template that are hashed: its canonical JSON. */
export function canonicalTemplate(template: Template): Uint8Array {
  return encodeUtf8(canonicalJson(template));
}
