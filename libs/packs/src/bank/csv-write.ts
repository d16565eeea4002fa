import { stringify } from 'csv-stringify/sync';
import { columnsFor } from './csv-columns.ts';
import { guarded } from './formula.ts';
import { tidy } from './portable.ts';
import type { BankWriter, WriterNeeds } from './writer.ts';
import type { PortableQuestion } from './portable.ts';

/** Every cell in quotes: no spreadsheet and no language then finds its own separator in it. */
const line = (cells: string[]): string =>
  stringify([cells], { quoted: true, quoted_empty: false, record_delimiter: '\n' });
/** Tells spreadsheets that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export function csvWriter({ levels }: WriterNeeds): BankWriter {
  const columns = columnsFor(levels);
  return {
    head: () => BYTE_ORDER_MARK + line(columns.map(({ heading }) => heading)),
    question: (question) => {
      const neat = { ...question, ...tidy(question) } as PortableQuestion;
      return line(columns.map((column) => cellOf(column.write(neat))));
    },
    tail: () => '',
  };
}

const cellOf = (text: string): string => (text === '' ? '' : guarded(text));
