import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escaped, unescaped } from './markdown-text.ts';

/** What the escapes are about, more often than chance would bring it. */
const anyText = fc
  .array(fc.constantFrom('\\', '<', '[', ']', '(', ':', '#', ' ', '\n', 'a'), { maxLength: 30 })
  .map((signs) => signs.join(''));

describe('text inside a Markdown file', () => {
  it('is what it was after writing and reading, and none of it is run, followed or taken for a heading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescaped(escaped(text))).toBe(text);
        expect(escaped(text)).not.toMatch(/(?<!\\)(\\\\)*</);
        expect(escaped(text)).not.toMatch(/\][(:[]/);
        expect(escaped(text)).not.toMatch(/^#{2,4} /m);
      }),
    );
  });

  it('may be twenty thousand backslashes, each of which is looked at once', () => {
    const slashes = '\\'.repeat(20_000);
    expect(escaped(slashes)).toBe(slashes);
    expect(unescaped(`]${slashes}`)).toBe(`]${slashes}`);
    expect(escaped(`${slashes}<`)).toBe(`${slashes}${slashes}\\<`);
  });
});
