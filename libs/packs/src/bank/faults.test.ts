import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BankFileFault } from './bank-fault.ts';
import { csvColumns } from './csv-read.ts';
import { type BankFormat, bankFormats } from './portable.ts';
import { type KnownNames, unknownNames } from './names.ts';
import { LARGEST_FILE, readBank } from './read.ts';
import { readBankApart } from './read-apart.ts';
import { writeBank } from './writer.ts';

/** The faults of a file, each as its row, line, id, field and sentence. */
function faultsOf(format: BankFormat, text: string, mapping?: Record<string, string | null>) {
  try {
    readBank(format, text, mapping);
    return [];
  } catch (error) {
    if (!(error instanceof BankFileFault)) throw error;
    return error.faults.map(({ row, line, id, field, message }) => [row, line, id, field, message]);
  }
}
const csv = (...lines: string[]) => lines.join('\n');

describe('a faulty file', () => {
  it('of rows names the row as a spreadsheet counts it, and the heading', () => {
    const text = csv('id,question,time,stage', 'a,"Why?\nReally?",5,coding', 'b,How?,soon,coding', 'a,,7,coding');
    expect(faultsOf('csv', text)).toEqual([
      [3, 4, 'b', 'time', 'is not a number'],
      [4, 5, 'a', 'question', 'is missing'],
      [4, 5, 'a', 'id', '"a" is already the id of row 2'],
    ]);
  });

  it('of YAML names the line of the field', () => {
    const text = csv(
      'questions:',
      '  - id: a',
      '    title: A',
      '    prompt: Why?',
      '    minutes: -1',
      '    tpoics: [x]',
    );
    expect(faultsOf('yaml', text)).toEqual([
      [1, 5, 'a', 'minutes', 'is less than 0'],
      [1, 6, 'a', 'tpoics', 'is not a field of a question'],
    ]);
  });

  it('of JSON names the line too', () => {
    const text = csv(
      '{ "questions": [',
      '  { "id": "a", "title": "A", "prompt": "Why?",',
      '    "minutes": "ten" }',
      '] }',
    );
    expect(faultsOf('json', text)).toEqual([[1, 3, 'a', 'minutes', 'is not a number']]);
    expect(faultsOf('json', '{\n  "questions": [,\n')).toEqual([
      [null, 2, null, '', expect.stringMatching(/^is not JSON/)],
    ]);
  });

  it('of Markdown names the line of the section', () => {
    const text = csv('## A', '', '- id: a', '- minutes: soon', '- mintes: 5', '', '### Promt', '', 'Why?');
    expect(faultsOf('markdown', text)).toEqual([
      [1, 5, 'a', 'mintes', 'is not a fact of a question; facts are written "- minutes: 20"'],
      [1, 7, 'a', 'Promt', 'is not a section of a question'],
    ]);
  });

  it.each([
    ['yaml', 'a: &x [1]\nquestions: [*x]', /aliases/],
    ['yaml', 'questions: !!js/function "x"', /tag/i],
    ['yaml', 'questions: [1', /./],
    ['yaml', '- a list', /is not a bank/],
    ['json', '{"questions":[],"format":"other"}', /format is not/],
    ['json', '{"questions":[],"version":2}', /newer Loopwright/],
    ['json', '{"questions":[],"__proto__":{}}', /is not a part of a bank/],
    ['csv', '', /is empty/],
    ['csv', 'a,b\n1,2', /no column is known/],
    ['csv', 'prompt\n"never closed', /never closed/],
    ['csv', 'prompt,question\nx,y', /two columns fill the field "prompt"/],
    ['csv', 'prompt,minutes\nx,5,stray', /3 cells under 2 headings/],
    ['markdown', 'only prose', /has no question/],
  ] as const)('is refused with a sentence: %s %j', (format, text, words) => {
    expect(faultsOf(format, text)[0]?.[4]).toMatch(words);
  });

  it.each(bankFormats)('that is too large is refused before it is looked into: %s', (format) => {
    expect(faultsOf(format, 'x'.repeat(LARGEST_FILE + 1))).toEqual([
      [null, 1, null, '', 'has 21 MB; at most 20 MB are read'],
    ]);
  });

  it.each(bankFormats)('whatever it holds, gives faults or questions and nothing else: %s', (format) => {
    const start = writeBank(format, { questions: [] });
    const rubbish = fc.array(
      fc.oneof(
        fc.constantFrom('- ', '## ', ': ', '"', ',', '\n', '{', '[', '&a ', '*a', "'", '\\', start),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 30 },
    );
    fc.assert(fc.property(rubbish, (parts) => void faultsOf(format, parts.join(''))));
  });
});

describe('a file that somebody made to be slow', () => {
  it('is read in the time that its length takes', () => {
    const ends = '\n'.repeat(300_000);
    expect(faultsOf('markdown', `## a\n- minutes: 5\n### Prompt\nWhy?\n### Key points\n- a${ends}b\n`)).toEqual([
      [1, 5, 'a', 'keyPoints.0', 'is more than 2000 characters long'],
    ]);
  });

  it('is told its first faults and their number, when there are more than anyone would mend at once', async () => {
    const text = JSON.stringify({
      questions: Array.from({ length: 600 }, (_, at) => ({ id: `a-${at}`, title: 'A', prompt: 'Why?', minutes: -1 })),
    });
    const error: unknown = await readBankApart({ format: 'json', text }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BankFileFault);
    expect([(error as BankFileFault).faults.length, (error as BankFileFault).count]).toEqual([500, 600]);
  });
});

describe('a table that another program wrote', () => {
  const text = csv(
    '\ufeffQuestion;Duration;Round;Skills;Level: Senior;Remarks',
    'Why  drift?;10;ML fundamentals;statistics, mlops 1;"Says\r\nwhy";x',
  );

  it('is read by its separator, with a guess for each heading', () => {
    expect(csvColumns(text).map(({ heading, field }) => [heading, field])).toEqual([
      ['Question', 'prompt'],
      ['Duration', 'minutes'],
      ['Round', 'stages'],
      ['Skills', 'competencies'],
      ['Level: Senior', 'levels.senior'],
      ['Remarks', null],
    ]);
    expect(csvColumns(text)[0]!.samples).toEqual(['Why  drift?']);
  });

  it('gets titles and ids from its questions, and names from its words', () => {
    const [read] = readBank('csv', text).questions;
    expect(read!.question).toMatchObject({
      id: 'why-drift',
      title: 'Why drift?',
      minutes: 10,
      stages: ['ml-fundamentals'],
      competencies: { statistics: 2, mlops: 1 },
      levels: { senior: 'Says\nwhy' },
    });
  });

  it('may have levels in one column, an answer in words, and nothing of minutes', () => {
    const hand = csv('question,level,answer', 'Why drift?,Mid-level / senior,Data moves on', 'Who pages?,Jr,2');
    expect(csvColumns(hand).map(({ field }) => field)).toEqual(['prompt', 'levels', 'keyPoints']);
    const [first, second] = readBank('csv', hand).questions;
    expect(first!.question).toMatchObject({
      levels: { mid: '', senior: '' },
      keyPoints: ['Data moves on'],
      minutes: 0,
    });
    expect(second!.question.levels).toEqual({ junior: '' });
    expect(csvColumns(csv('question,answer,key points', 'Why?,Data moves on,x'))[1]!.field).toBeNull();
    const [choice] = readBank('csv', csv('question,format,options,answer', 'Why?,mcq,"a\nb",B')).questions;
    expect(choice!.question.answer).toBe(2);
  });

  it('names its faults by the question where it has no ids', () => {
    expect(faultsOf('csv', csv('question,minutes', 'Why drift?,soon'))).toEqual([
      [2, 2, 'Why drift?', 'minutes', 'is not a number'],
    ]);
  });

  it('is read as the caller maps it', () => {
    const [read] = readBank('csv', text, { Remarks: 'note', Duration: 'minutes', Round: null }).questions;
    expect(read!.question).toMatchObject({ note: 'x', stages: [] });
  });
});

describe('names that lead nowhere', () => {
  it('are faults at their question', () => {
    const known: KnownNames = {
      stages: new Set(['coding']),
      levels: new Set(['mid']),
      competencies: new Set(['craft']),
      twists: new Set(),
      questions: new Set(['there']),
    };
    const { questions } = readBank(
      'csv',
      csv(
        'id,prompt,minutes,stages,competencies,level: mid,level: chief,near-duplicates',
        'a,Why?,5,"coding, cooking",craft 2,Yes,No,"there, b, gone"',
        'b,How?,5,coding,crafts,,,b',
      ),
    );
    expect(unknownNames(questions, known).map(({ row, field, message }) => [row, field, message])).toEqual([
      [2, 'stages', 'there is no stage "cooking" in this bank'],
      [2, 'levels', 'there is no level "chief" in this bank'],
      [2, 'enemies', 'there is no question "gone" in this bank'],
      [3, 'competencies', 'there is no competency "crafts" in this bank'],
      [3, 'enemies', 'names the question itself'],
    ]);
  });
});
