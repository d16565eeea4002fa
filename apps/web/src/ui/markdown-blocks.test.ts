import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './markdown-blocks.ts';

describe('Markdown', () => {
  it('keeps the lines of a paragraph together and parts paragraphs at empty lines', () => {
    expect(blocksOf('One\ntwo\n\nthree')).toEqual([
      { kind: 'paragraph', text: 'One two' },
      { kind: 'paragraph', text: 'three' },
    ]);
  });

  it('knows bullets and numbers, with their first number', () => {
    expect(blocksOf('Ask:\n- a\n- b\n  more\n\n3. c\n4. d')).toEqual([
      { kind: 'paragraph', text: 'Ask:' },
      { kind: 'list', ordered: false, start: 1, items: ['a', 'b more'] },
      { kind: 'list', ordered: true, start: 3, items: ['c', 'd'] },
    ]);
  });

  it('leaves code as it is, also where the fence is never closed', () => {
    expect(blocksOf('```ts\n- not a list\n\n# nor a title\n```\nafter')).toEqual([
      { kind: 'code', text: '- not a list\n\n# nor a title' },
      { kind: 'paragraph', text: 'after' },
    ]);
    expect(blocksOf('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
  });
});
