/** One thing wrong with a pack, at the place where its author mends it. */
export interface Fault {
  /** Path below the pack's folder, with forward slashes: `questions/coding.yaml`. */
  file: string;
  /** 1-based; the field's own line, or that of what surrounds it when the field is missing. */
  line: number;
  /** 1-based */
  column: number;
  /** Keys and indices from the root of the file: `questions.3.minutes`; empty for the file itself. */
  path: string;
  message: string;
}

/** The pack is faulty and nothing of it was loaded. `faults` lists everything found, sorted by file and place. */
export class PackFault extends Error {
  override readonly name = 'PackFault';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const sorted = faults.toSorted(byPlace);
    super(sorted.map(inWords).join('\n'));
    this.faults = sorted;
  }
}

function byPlace(a: Fault, b: Fault): number {
  return (
    byText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.path, b.path) ||
    byText(a.message, b.message)
  );
}

/** Orders by code unit, so that a list of faults is the same in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inWords({ file, line, column, path, message }: Fault): string {
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message}`;
}
