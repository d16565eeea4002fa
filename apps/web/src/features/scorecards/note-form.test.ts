import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsForm, readForm, writeForm } from './note-form.ts';
import { playedAt, withTwist } from './twists.ts';

const star = {
  title: 'One past event',
  layout: 'boxes' as const,
  steps: [{ name: 'Situation' }, { name: 'Task' }, { name: 'Action' }],
};
const design = {
  title: 'Design in eight steps',
  layout: 'ticks' as const,
  steps: [{ name: 'Aim' }, { name: 'Aim and target' }, { name: 'Data' }],
};
const forms = [star, design];
const value = (text: string, done = text !== '') => ({ done, text });

describe('a form in a note', () => {
  it('stands there in words that anyone can read', () => {
    expect(writeForm('', star, [value('Live model, 2 million users.'), value(''), value('Went back first.')])).toBe(
      '### Situation\nLive model, 2 million users.\n\n### Action\nWent back first.\n',
    );
    expect(
      writeForm('Calm.', design, [value('', true), value('', false), value('Asked for labels.\nTwice.', false)]),
    ).toBe(
      'Calm.\n\n### Design in eight steps\n- [x] Aim\n- [ ] Aim and target\n- [ ] Data: Asked for labels.\n  Twice.\n',
    );
  });

  it('puts a step that comes later into its place', () => {
    const note = writeForm('', star, [value('S'), value(''), value('A')]);
    expect(writeForm(note, star, [value('S'), value('T'), value('A')])).toBe(
      '### Situation\nS\n\n### Task\nT\n\n### Action\nA\n',
    );
  });

  it('is gone when everything in it was taken back, and the note with it stays', () => {
    for (const form of forms) {
      const filled = writeForm('Before.\n\n', form, [value('One'), value(''), value('')]);
      expect(holdsForm(filled, form)).toBe(true);
      const taken = writeForm(filled, form, [value(''), value(''), value('')]);
      expect([taken.trimEnd(), holdsForm(taken, form)]).toEqual(['Before.', false]);
    }
  });

  it('reads what was typed into the note by hand', () => {
    const note =
      '### Design in eight steps\n- [x] Aim: by hand\n★ a line of one’s own\n- [ ] Something else\n- [x] Data';
    expect(readForm(note, design)).toEqual([value('by hand'), value(''), value('', true)]);
    const changed = writeForm(note, design, [value('by hand'), value('', true), value('', true)]);
    expect(changed).toContain('★ a line of one’s own');
    expect(changed).toContain('- [ ] Something else');
  });

  it('loses no word of the note and none of the form, whatever both hold', () => {
    const line = fc.constantFrom(
      '',
      'plain',
      '### Task',
      '### Other',
      '- [x] Aim: x',
      '- [ ] Data',
      '  indented',
      '[09:41 Twist] Late',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
    );
    const values = fc.array(fc.record({ done: fc.boolean(), text }), { minLength: 3, maxLength: 3 });
    const words = (of: string) => of.split(/\s+/).filter(Boolean).sort();
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.array(
          fc.string().map((s) => s.replace(/[#\r\n[]/g, '')),
          { maxLength: 4 },
        ),
        values,
        values,
        (form, own, first, second) => {
          const note = own.join('\n');
          const once = writeForm(note, form, first);
          const twice = writeForm(once, form, second);
          const back = readForm(twice, form);
          const expected = second.map((each) =>
            each.text
              .split('\n')
              .map((l) => (form === star && l.startsWith('### ') ? ` ${l}` : l))
              .join('\n'),
          );
          expect(back.map(({ text: read }) => read)).toEqual(expected);
          if (form === design) expect(back.map(({ done }) => done)).toEqual(second.map(({ done }) => done));
          expect(words(twice)).toEqual(expect.arrayContaining(words(note)));
          expect(twice.startsWith(note)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps the other form in the same note', () => {
    const both = writeForm(writeForm('', star, [value('S'), value(''), value('')]), design, [
      value('A'),
      value(''),
      value(''),
    ]);
    expect(readForm(both, star)[0]!.text).toBe('S');
    expect(readForm(both, design)[0]!.text).toBe('A');
    expect(readForm(writeForm(both, star, [value('S2'), value('T'), value('')]), design)[0]!.text).toBe('A');
  });
});

describe('a twist that was played', () => {
  it('is a line of its own with the time, and is found again', () => {
    const note = withTwist('Draws a queue.', 'Labels come late', '09:41');
    expect(note).toBe('Draws a queue.\n[09:41 Twist] Labels come late\n');
    expect(playedAt(withTwist(note, 'Labels come late', '09:55'), 'Labels come late')).toEqual(['09:41', '09:55']);
    expect(playedAt(note, 'Much more traffic')).toEqual([]);
  });

  it('stays when the form above it is changed', () => {
    const filled = writeForm('', design, [value('A'), value(''), value('')]);
    const played = withTwist(filled, 'Labels come late', '09:41');
    const changed = writeForm(played, design, [value('A'), value('B'), value('')]);
    expect(playedAt(changed, 'Labels come late')).toEqual(['09:41']);
    expect(readForm(changed, design)[1]!.text).toBe('B');
  });
});
