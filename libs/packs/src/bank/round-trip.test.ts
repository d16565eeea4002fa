import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyBank } from '../../test-support/any-question.ts';
import { loadPack } from '../load.ts';
import { packDirectory } from '../directory.ts';
import { csvColumns } from './csv-read.ts';
import { fingerprintOf, stamped } from './fingerprint.ts';
import { bankOfPack } from './of-pack.ts';
import { bankFormats, type BankFormat, type PortableQuestion } from './portable.ts';
import { readBank } from './read.ts';
import { writeBank } from './writer.ts';

const read = (format: BankFormat, text: string): PortableQuestion[] =>
  readBank(format, text).questions.map(({ question }) => question);
/** An empty Markdown or CSV file has no question to read, so those formats begin with one. */
const banksFor = (format: BankFormat) =>
  format === 'markdown' ? anyBank.filter((questions) => questions.length > 0) : anyBank;

describe.each(bankFormats)('a bank written as %s', (format) => {
  it('is read back as it was, and written again to the same bytes', () => {
    fc.assert(
      fc.property(banksFor(format), (questions) => {
        const text = writeBank(format, { questions: questions.map(stamped) });
        const back = read(format, text);
        expect(back.map(fingerprintOf)).toEqual(
          [...questions].sort((a, b) => (a.id < b.id ? -1 : 1)).map(fingerprintOf),
        );
        expect(writeBank(format, { questions: back })).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same in whatever order its questions come', () => {
    fc.assert(
      fc.property(anyBank, (questions) => {
        expect(writeBank(format, { questions: [...questions].reverse() })).toBe(writeBank(format, { questions }));
      }),
    );
  });

  it('holds the shipped pack, every question with every field', async () => {
    const questions = bankOfPack(await loadPack(packDirectory())).map(stamped);
    const text = writeBank(format, { questions });
    const back = read(format, text);
    expect(back.length).toBe(questions.length);
    expect(back).toEqual(questions.map((one) => expect.objectContaining({ id: one.id })).sort(byId));
    expect(writeBank(format, { questions: back })).toBe(text);
    expect(text).not.toMatch(/\r/);
  });
});
const byId = (a: unknown, b: unknown) =>
  (a as { sample: PortableQuestion }).sample.id < (b as { sample: PortableQuestion }).sample.id ? -1 : 1;

describe('the field of a bank', () => {
  const field = { levels: [{ slug: 'mid', name: 'Mid: “level”' }], rubrics: [] };
  it.each(['yaml', 'json'] as const)('travels with the questions as %s', (format) => {
    const text = writeBank(format, { questions: [], field });
    const bank = readBank(format, text);
    expect(bank.field).toEqual(field);
    expect(writeBank(format, { questions: [], field: bank.field! })).toBe(text);
  });
});

describe('a spreadsheet', () => {
  it('finds no formula in any cell of an export', () => {
    fc.assert(
      fc.property(anyBank, (questions) => {
        const text = writeBank('csv', { questions });
        const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"'));
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it('recognises every column of an export without help', () => {
    const text = writeBank('csv', { questions: [] });
    expect(csvColumns(text).filter(({ field }) => field === null)).toEqual([]);
  });
});

describe('a viewer of Markdown', () => {
  it('finds neither HTML nor a link in any export', () => {
    fc.assert(
      fc.property(anyBank, (questions) => {
        const text = writeBank('markdown', { questions });
        for (const [, slashes = ''] of text.matchAll(/(\\*)</g)) expect(slashes.length % 2).toBe(1);
        for (const [, slashes = ''] of text.matchAll(/\](\\*)\(/g)) expect(slashes.length % 2).toBe(1);
      }),
    );
  });
});
