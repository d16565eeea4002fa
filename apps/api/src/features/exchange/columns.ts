import type { ImportColumns } from '@loopwright/contracts';
import { BankFileFault, csvColumns, csvFields } from '@loopwright/packs';

/** The last row of a beginning may be cut off anywhere; it is only there to show what the columns hold. */
const wholeRows = (text: string): string => {
  const end = text.lastIndexOf('\n');
  return end > 0 ? text.slice(0, end) : text;
};

/** What the columns of a table most likely mean; a table that cannot be read says why. */
export function columnsOf(text: string): ImportColumns {
  const fields = [...csvFields];
  for (const part of [text, wholeRows(text), text.split('\n')[0]!])
    try {
      return { columns: csvColumns(part), fields, problem: null };
    } catch (error) {
      if (!(error instanceof BankFileFault)) throw error;
    }
  return { columns: [], fields, problem: 'This does not look like a table: its first row has to hold the headings.' };
}
