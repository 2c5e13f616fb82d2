import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Layer, Template } from '../schema.ts';

/** Why an address is refused. */
export type AddressRefusal =
  'white-space' | 'control-character' | 'backslash' | 'scheme' | 'host' | 'credentials' | 'data';

const DATA_PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Letters and digits, with single spaces, hyphens or underscores between: nothing that could end a name in a style. */
const FAMILY = /^[\p{L}\p{M}\p{N}]+(?:[ _-][\p{L}\p{M}\p{N}]+)*$/u;

/**
 * Says why an address may not be used, or `null`. Relative addresses, `http` and `https` pass, and small pictures as
 * base64 data where a picture is meant; all else could run code, read files, or hide where it leads.
 */
export function addressRefusal(url: string, isPicture: boolean): AddressRefusal | null {
  if (/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u.test(url)) return 'control-character';
  // Browsers drop white space at the ends before they read the scheme.
  if (/^\s|\s$|[^\S ]/.test(url)) return 'white-space';
  if (url.includes('\\')) return 'backslash';
  if (url.startsWith('//')) return 'host';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return null;
  if (scheme === 'data' && isPicture) return DATA_PICTURE.test(url) ? null : 'data';
  if (scheme !== 'http' && scheme !== 'https') return 'scheme';
  const authority = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (authority === undefined) return 'host';
  return authority.includes('@') ? 'credentials' : null;
}

/** Rules T11 and T16: every address is harmless, and a font's family is a name and nothing else; further files have a first. */
export function checkAddresses(template: Template, report: Report): void {
  const check = (url: string | undefined, pointer: string, isPicture = true): void => {
    const reason = url === undefined ? null : addressRefusal(url, isPicture);
    if (reason) report('url.not-allowed', pointer, { reason });
  };
  const checkLayers = (layers: readonly Layer[] | undefined, pointer: string): void =>
    layers?.forEach(({ src }, index) => check(src, pointerTo(pointer, index, 'src')));

  check(template.privacy?.policyUrl, '/privacy/policyUrl', false);
  template.fonts?.forEach(({ src, family, faces }, index) => {
    const pointer = pointerTo('/fonts', index);
    check(src, `${pointer}/src`, false);
    faces?.forEach((face, place) => check(face.src, pointerTo(pointer, 'faces', place, 'src'), false));
    if (faces && src === undefined) report('font.faces-without-source', `${pointer}/faces`);
    if (!FAMILY.test(family)) {
      report('font.family-not-allowed', `${pointer}/family`);
    }
  });
  template.surfaces.forEach(({ image, layers }, index) => {
    const pointer = pointerTo('/surfaces', index);
    check(image.src, `${pointer}/image/src`);
    checkLayers(layers, `${pointer}/layers`);
  });
  template.fields.forEach((field, index) => {
    if (field.type === 'image') check(field.sample?.src, pointerTo('/fields', index, 'sample', 'src'));
    if (field.type !== 'option') return;
    field.choices.forEach((choice, place) => {
      const pointer = pointerTo('/fields', index, 'choices', place);
      check(choice.thumbnail, `${pointer}/thumbnail`);
      check(choice.image?.src, `${pointer}/image/src`);
      for (const [surface, change] of Object.entries(choice.sets?.surfaces ?? {})) {
        const setPointer = pointerTo(pointer, 'sets', 'surfaces', surface);
        check(change.image, `${setPointer}/image`);
        checkLayers(change.layers, `${setPointer}/layers`);
      }
    });
  });
}
