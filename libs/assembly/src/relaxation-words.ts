import type { Problem } from './problem.ts';
import type { Relaxation } from './relax.ts';

type Stated = Omit<Relaxation, 'words'>;

/** What a relaxation asks for, as one instruction with the numbers now and then. */
export function relaxationInWords(relaxation: Stated, problem: Problem): string {
  return relaxation.path[0] === 'rules' ? loopRule(relaxation, problem) : sessionRule(relaxation, problem);
}

function loopRule({ kind, path, unit, from, to }: Stated, { rules, levels }: Problem): string {
  const index = path[2] as number;
  const bound = kind.endsWith('-to') ? 'at most' : 'at least';
  const number = `${bound} ${to} instead of ${from}`;
  if (kind === 'pinned') return `drop the pin of ${rules.pinned[index]!.question}`;
  if (kind.startsWith('owners')) return `let ${number} sessions own ${rules.owners[index]!.competency}`;
  if (kind.startsWith('level-mix')) return `ask ${number} questions aimed at ${levels[rules.levelMix[index]!.level]}`;
  if (kind.startsWith('format-mix')) return `ask ${number} questions of the format ${rules.formatMix[index]!.format}`;
  return `cover ${rules.coverage[index]!.competency} by ${to} instead of ${from} ${unit}`;
}

function sessionRule({ kind, path, by, unit, from, to }: Stated, { sessions }: Problem): string {
  const session = sessions[path[1] as number]!.id;
  if (kind === 'focus') return `allow ${by} minutes less on the focus of ${session}`;
  if (kind === 'pilots') return `allow ${to} instead of ${from} pilot questions in ${session}`;
  return `give ${session} ${kind.endsWith('-to') ? 'at most' : 'at least'} ${to} instead of ${from} ${unit}`;
}
