/** Why questions are in a loop, in words with numbers and names. */
import type { AssembledLoop, Reason } from '@loopwright/assembly';
import { listed, type Names, numberWord } from './loop.names.ts';
import { wideReason } from './wide-rule-words.ts';

/** A rank by value that is worth telling. */
const HIGH_RANK = 5;

/** Why each chosen question is in the loop, by its id; the strongest reason first. */
export function reasonsInWords({ sessions, coverage }: AssembledLoop['loop'], names: Names): Record<string, string[]> {
  const shown = new Map(coverage.map((row) => [row.competency, row.questions]));
  const asked = sessions.flatMap(({ questions }) => questions);
  return Object.fromEntries(asked.map(({ question, reasons }) => [question, questionReasons(reasons, shown, names)]));
}

function questionReasons(reasons: readonly Reason[], shown: ReadonlyMap<string, number>, names: Names): string[] {
  const needed = reasons.flatMap((reason) =>
    reason.kind === 'coverage' && reason.needed ? [neededWords(reason.competency, shown, names)] : [],
  );
  const spare = reasons.flatMap((reason) =>
    reason.kind === 'coverage' && !reason.needed ? [names.competency(reason.competency)] : [],
  );
  const told = [
    ...reasons.flatMap((reason) => (reason.kind === 'pinned' ? ['Pinned by your team'] : [])),
    ...needed,
    ...reasons.flatMap((reason) => wideReason(reason, names)),
    ...reasons.flatMap((reason) => (reason.kind === 'focus' ? [focusWords(reason, names)] : [])),
    ...reasons.flatMap((reason) =>
      reason.kind === 'best-value' && reason.rank <= HIGH_RANK
        ? [`Among the best of the ${reason.of} that fit this session`]
        : [],
    ),
    ...(spare.length > 0 ? [`${needed.length > 0 ? 'Also shows' : 'Shows'} ${listed(spare)}`] : []),
  ];
  return told.length > 0 ? told : ['Fits the time that the other questions leave'];
}

function neededWords(competency: string, shown: ReadonlyMap<string, number>, names: Names): string {
  const count = shown.get(competency) ?? 0;
  return count === 1
    ? `The only one that shows ${names.competency(competency)}`
    : `One of ${numberWord(count)} that show ${names.competency(competency)}, each needed`;
}

const focusWords = ({ needed, competencies }: Extract<Reason, { kind: 'focus' }>, names: Names): string =>
  `${needed ? 'Fills' : 'On'} the focus of this session: ${listed(competencies.map(names.competency))}`;
