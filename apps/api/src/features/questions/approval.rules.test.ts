import { describe, expect, it } from '@jest/globals';
import type { QuestionContent } from '@loopwright/contracts';
import { loadPack, packDirectory } from '@loopwright/packs';
import { approvalIssues, type KnownNames } from './approval.rules.ts';
import { contentOf } from './pack-questions.ts';

const pack = await loadPack(packDirectory('ml-engineering'));
const known: KnownNames = {
  stages: new Set(pack.stages.map(({ id }) => id)),
  competencies: new Set(pack.competencies.map(({ id }) => id)),
  levels: pack.levels.map(({ id }) => id),
  twists: new Set(pack.twists.map(({ id }) => id)),
};
const of = (format: QuestionContent['format']): QuestionContent =>
  contentOf(pack.questions.find((question) => question.format === format)!);
const broken = (content: QuestionContent) => approvalIssues(content, known).map(({ path }) => path.join('.'));

describe('a question can be approved', () => {
  it('when it keeps the rules of content packs, as every shipped one does', () => {
    expect(pack.questions.flatMap((question) => broken(contentOf(question)))).toEqual([]);
  });

  it.each<[string, QuestionContent, string[]]>([
    ['key points', { ...of('open'), keyPoints: ['One.', 'Two.'] }, ['keyPoints']],
    ['follow-ups', { ...of('open'), followUps: ['One.'] }, ['followUps']],
    ['red flags', { ...of('open'), redFlags: [] }, ['redFlags']],
    ['a sentence', { ...of('open'), keyPoints: ['One.', '  ', 'Three.'] }, ['keyPoints.1']],
    ['a level', { ...of('open'), levels: {} }, ['levels']],
    ['a level between', { ...of('open'), levels: { junior: 'x', senior: 'y' } }, ['levels.mid']],
    ['the words of a level', { ...of('open'), levels: { mid: '' } }, ['levels.mid']],
    ['a known level', { ...of('open'), levels: { mid: 'x', wizard: 'y' } }, ['levels.wizard']],
    ['a known stage', { ...of('open'), stages: ['no-such'] }, ['stages.0']],
    ['a main competency', { ...of('open'), competencies: { communication: 1 } }, ['competencies']],
    ['a known competency', { ...of('open'), competencies: { magic: 2 } }, ['competencies.magic']],
    ['minutes', { ...of('open'), minutes: 0 }, ['minutes']],
    ['a title that fits', { ...of('open'), title: 'x'.repeat(81) }, ['title']],
    ['an exercise', { ...of('coding'), exercise: null }, ['exercise']],
    ['a reach', { ...of('system-design'), design: null }, ['design']],
    ['options', { ...of('mcq'), choice: null }, ['choice']],
  ])('not without %s', (_, content, paths) => {
    expect(broken(content)).toEqual(paths);
  });

  it('when options are few, alike, or the answer is none of them: not', () => {
    const choice = { options: ['a', 'a'], answer: 3, explanation: '' };
    expect(broken({ ...of('mcq'), choice }).sort()).toEqual([
      'choice.answer',
      'choice.explanation',
      'choice.options',
      'choice.options.1',
    ]);
  });

  it('when it does not carry what belongs to another format', () => {
    expect(broken({ ...of('open'), exercise: of('coding').exercise, design: of('system-design').design })).toEqual([
      'exercise',
      'design',
    ]);
  });
});
