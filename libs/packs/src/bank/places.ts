import { type BankFault, BankFileFault, issuesOf } from './bank-fault.ts';
import { PortableQuestion } from './portable.ts';

/** A question as read, with where it stands. */
export interface Placed {
  raw: Record<string, unknown>;
  row: number;
  line: number;
  /** The line and the name of a field, where the format knows better than the question's own. */
  at?: (field: string) => { line?: number; name?: string };
  /** What a person knows it by, where the file has no id for it. */
  called?: string;
}
/** What a file held: sound questions, each with its place. */
export interface ReadQuestion {
  question: PortableQuestion;
  row: number;
  line: number;
  /** What a person knows it by, where the file has no id for it. */
  called?: string | undefined;
}

/**
 * Holds every question against the shape, and the whole against itself.
 *
 * @throws {BankFileFault} with every fault
 */
export function checked(placed: readonly Placed[]): ReadQuestion[] {
  const faults: BankFault[] = [];
  const seen = new Map<string, number>();
  const sound = placed.flatMap((one) => {
    const found = [...shapeFaults(one), ...repeatFault(one, seen)];
    faults.push(...found);
    return found.length === 0
      ? [{ question: PortableQuestion.parse(one.raw), row: one.row, line: one.line, called: one.called }]
      : [];
  });
  if (faults.length > 0) throw new BankFileFault(faults);
  return sound;
}

export const idOf = ({ raw }: Placed): string | null => (typeof raw['id'] === 'string' ? raw['id'] : null);

function shapeFaults(one: Placed): BankFault[] {
  const result = PortableQuestion.safeParse(one.raw);
  if (!result.success) return issuesOf(result.error, one.raw).map((issue) => faultAt(one, issue.field, issue.message));
  return choiceFaults(result.data).map(({ field, message }) => faultAt(one, field, message));
}

/** A choice that nobody could make. */
function choiceFaults({ format, options, answer }: PortableQuestion): { field: string; message: string }[] {
  if (format !== 'mcq') return [];
  if (options.length < 2)
    return [{ field: 'options', message: 'a multiple-choice question needs at least two options' }];
  if (new Set(options).size < options.length) return [{ field: 'options', message: 'two options are the same' }];
  if (answer === undefined) return [{ field: 'answer', message: 'is missing' }];
  return answer > options.length
    ? [{ field: 'answer', message: `is ${answer}, but there are ${options.length} options` }]
    : [];
}

function repeatFault(one: Placed, seen: Map<string, number>): BankFault[] {
  const id = idOf(one);
  if (id === null) return [];
  const first = seen.get(id);
  if (first === undefined) seen.set(id, one.row);
  return first === undefined ? [] : [faultAt(one, 'id', `"${id}" is already the id of row ${first}`)];
}

export function faultAt(one: Placed, field: string, message: string): BankFault {
  const at = one.at?.(field) ?? {};
  return { row: one.row, line: at.line ?? one.line, id: one.called ?? idOf(one), field: at.name ?? field, message };
}
