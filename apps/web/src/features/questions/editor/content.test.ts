import { describe, expect, it } from '@jest/globals';
import { blank, isBlank, tidied } from './content.ts';

describe('what is sent of a question that is being written', () => {
  it('leaves out entries and notes that are still empty', () => {
    const sent = tidied({ ...blank, title: ' Drift ', keyPoints: ['a ', '', '  '], note: '  ', assesses: ' why ' });
    expect(sent).toMatchObject({ title: 'Drift', keyPoints: ['a'], note: null, assesses: 'why' });
  });

  it('has the part of its own format only, so that switching back and forth loses nothing on screen', () => {
    const choice = { options: ['x', 'y'], answer: 2, explanation: '' };
    const content = { ...blank, choice };
    expect(tidied({ ...content, format: 'open' }).choice).toBeNull();
    expect(tidied({ ...content, format: 'mcq' }).choice).toEqual(choice);
    expect(tidied({ ...content, format: 'coding' })).toMatchObject({ choice: null, exercise: { input: '' } });
    expect(tidied({ ...content, format: 'system-design' })).toMatchObject({ exercise: null, design: { twists: [] } });
  });

  it('keeps the right answer at its option when empty options before it go', () => {
    const choice = { options: ['', 'wrong', '', 'right'], answer: 4, explanation: '' };
    const sent = tidied({ ...blank, format: 'mcq', choice }).choice!;
    expect(sent.options[sent.answer - 1]).toBe('right');
  });

  it('knows an untouched form', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank({ ...blank, keyPoints: [''] })).toBe(true);
    expect(isBlank({ ...blank, prompt: 'x' })).toBe(false);
  });
});
