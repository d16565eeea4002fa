import { describe, expect, it } from '@jest/globals';
import type { Field } from '@loopwright/contracts';
import { inert, markdownOf } from './loop-markdown.ts';
import { aLoop } from './test-support/a-loop.ts';

const named = (slug: string, name: string) => ({ slug, name });
const field = {
  tracks: [named('ml', 'ML')],
  levels: [named('senior', 'Senior')],
  stages: [named('coding', 'Coding')],
  competencies: [named('ownership', 'Ownership'), named('craft', 'Craft')],
} as unknown as Field;

describe('a loop as Markdown', () => {
  it('tells sessions, questions, times and coverage', () => {
    const row = { competency: 'ownership', rule: { questions: 3, sessions: 1, mustHave: true }, sessions: 2 };
    const matrix = [{ ...row, questions: 2, minutes: 20, bySession: { first: { main: 1, also: 0 } }, met: false }];
    expect(markdownOf({ ...aLoop(), matrix }, 'Senior engineer', field)).toBe(`# Senior engineer: interview loop

ML, Senior. 2 sessions, 2 h. Not published yet.

## 1. The first

Coding, 60 min slot; 2 questions take 20 of 10–50 min.

### 1.1 one

10 min. Ownership.

> one?

### 1.2 two

10 min. Craft.

> two?

## 2. The second

Coding, 60 min slot; 1 question takes 10 of 10–50 min.

### 2.1 three

10 min. Ownership.

> three?

## Coverage

| Competency | The first | The second | Has | Needs |
| --- | --- | --- | --- | --- |
| Ownership | 1 |  | 2 | 3 (1 question missing) |
`);
  });

  it('carries no HTML, no picture and no link that does something', () => {
    const loop = aLoop();
    loop.sessions[0]!.title = '<img src=x onerror=alert(1)> | *all*';
    expect(markdownOf(loop, 'a\n# b', field)).toContain('## 1. \\<img src=x onerror=alert(1)\\> \\| \\*all\\*');
    expect(markdownOf(loop, 'a\n# b', field)).toMatch(/^# a \\# b: interview loop\n/);
    expect(inert('a <script>x</script> ![p](http://t.example/p.png)')).toBe(
      'a &lt;script>x&lt;/script> !\\[p](http://t.example/p.png)',
    );
    expect(inert('[run](javascript:alert(1)) [read](https://a.example)')).toBe(
      '[run]\\(javascript:alert(1)) [read](https://a.example)',
    );
  });

  it('leaves code as it was written, and only code', () => {
    const code = '```python\nif a < b: pass\n```';
    expect(inert(`${code}\na < b`)).toBe(`${code}\na &lt; b`);
    expect(inert('``` a`b\n<b>')).toBe('``` a`b\n&lt;b>');
    expect(inert('````\n```\n<b>\n````\n<i>')).toBe('````\n```\n<b>\n````\n&lt;i>');
  });
});
