import { describe, expect, it } from 'vitest';
import { languageTag } from '../../../src/messages/language-tag.ts';

describe('languageTag', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['de_de', 'de-DE'],
    [' EN-gb ', 'en-GB'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['c', null],
    ['en--US', null],
    ['Deutsch!', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('makes %j %j', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });
});
