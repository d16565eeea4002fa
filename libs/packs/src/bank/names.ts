import type { BankFault } from './bank-fault.ts';
import type { ReadQuestion } from './places.ts';

/** The names that a bank knows, by what they name. */
export interface KnownNames {
  stages: ReadonlySet<string>;
  levels: ReadonlySet<string>;
  competencies: ReadonlySet<string>;
  twists: ReadonlySet<string>;
  /** Ids of the bank's questions; those of the file are known too. */
  questions: ReadonlySet<string>;
}

/** Names in a file that lead nowhere. */
export function unknownNames(read: readonly ReadQuestion[], known: KnownNames): BankFault[] {
  const questions = new Set([...known.questions, ...read.map(({ question }) => question.id)]);
  return read.flatMap(({ question, row, line, called }) => {
    const id = called ?? question.id;
    const unknown = (field: string, what: string, names: readonly string[], all: ReadonlySet<string>) =>
      names
        .filter((name) => !all.has(name))
        .map((name) => ({ row, line, id, field, message: `there is no ${what} "${name}" in this bank` }));
    const own = question.enemies.includes(question.id)
      ? [{ row, line, id, field: 'enemies', message: 'names the question itself' }]
      : [];
    return [
      ...unknown('stages', 'stage', question.stages, known.stages),
      ...unknown('competencies', 'competency', Object.keys(question.competencies), known.competencies),
      ...unknown('levels', 'level', Object.keys(question.levels), known.levels),
      ...unknown('twists', 'twist', question.twists, known.twists),
      ...unknown('enemies', 'question', question.enemies, questions),
      ...own,
    ];
  });
}
