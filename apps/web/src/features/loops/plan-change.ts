/** What a run of the assembler did to a plan, and the way back. */
import type { Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';
import { askedMinutes, counted, duration } from './loop-words.ts';
import { type Edit, planOf } from './plan.ts';

type Placed = { questionId: string; title: string; session: string; minutes: number };
export type PlanChange = {
  added: readonly Placed[];
  removed: readonly Placed[];
  /** In another session than before. */
  moved: readonly (Placed & { from: string })[];
  /** Titles of sessions that ask the same questions in another order. */
  reordered: readonly string[];
};

export function changeBetween(before: Loop, after: Loop): PlanChange {
  const [then, now] = [placesIn(before), placesIn(after)];
  const stayed = [...now.values()].filter(({ questionId }) => then.has(questionId));
  return {
    added: [...now.values()].filter(({ questionId }) => !then.has(questionId)),
    removed: [...then.values()].filter(({ questionId }) => !now.has(questionId)),
    moved: stayed.flatMap((place) => {
      const from = then.get(place.questionId)!;
      return from.sessionId === place.sessionId ? [] : [{ ...place, from: from.session }];
    }),
    reordered: after.sessions.filter((session) => isReordered(before, session)).map(({ title }) => title),
  };
}

/** A session's title is not its name: two may carry the same. */
type Place = Placed & { sessionId: string };
const placesIn = ({ sessions }: Loop): Map<string, Place> =>
  new Map(
    sessions.flatMap(({ id, title: session, questions }) =>
      questions.map(({ questionId, title, minutes }) => [
        questionId,
        { questionId, title, minutes, session, sessionId: id },
      ]),
    ),
  );

function isReordered(before: Loop, { id, questions }: LoopSession): boolean {
  const then = before.sessions.find((session) => session.id === id)?.questions ?? [];
  const both = (one: readonly LoopQuestion[], other: readonly LoopQuestion[]) => {
    const known = new Set(other.map(({ questionId }) => questionId));
    return one.filter(({ questionId }) => known.has(questionId)).map(({ questionId }) => questionId);
  };
  return both(then, questions).join(' ') !== both(questions, then).join(' ');
}

export const isNoChange = ({ added, removed, moved, reordered }: PlanChange): boolean =>
  added.length + removed.length + moved.length + reordered.length === 0;

/** "3 questions added, 2 removed, 1 moved". */
export function changeWords(change: PlanChange): string {
  if (isNoChange(change)) return 'Nothing had to change';
  const { added, removed, moved, reordered } = change;
  const counts: [number, string][] = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [moved.length, 'moved'],
  ];
  const told = counts.filter(([count]) => count > 0);
  if (told.length === 0) return `Same questions, another order in ${counted(reordered.length, 'session')}`;
  return told.map(([count, word], at) => `${at === 0 ? counted(count, 'question') : count} ${word}`).join(', ');
}

/**
 * What the change does to the loop as a whole: what it tells, against what the earlier questions would tell now, and the
 * minutes of its questions.
 */
export function effectWords(before: Loop, after: Loop): string[] {
  const { objective = null, change } = after.assembly ?? {};
  const worth = change && objective !== null && objective > 0 ? worthWords(change.was, objective) : undefined;
  return [...(worth ? [worth] : []), minutesWords(minutesOf(before), minutesOf(after))];
}

const minutesOf = ({ sessions }: Loop): number => sessions.reduce((sum, session) => sum + askedMinutes(session), 0);

function worthWords(was: number, is: number): string {
  const share = Math.round(Math.abs(is - was) * (1000 / is)) / 10;
  if (share < 0.1) return 'The loop tells you as much as before.';
  return `The loop tells you ${share} % ${is > was ? 'more' : 'less'} than before.`;
}

function minutesWords(was: number, is: number): string {
  if (was === is) return `Questions take ${duration(is)}, as before.`;
  return `Questions take ${duration(is)}, ${duration(Math.abs(is - was))} ${is > was ? 'more' : 'less'}.`;
}

/** Back to an earlier plan in one step, whatever was done since. */
export function bringBack(earlier: Loop): Edit {
  const plan = planOf(earlier);
  return {
    words: 'Brought back the loop as it was before assembling',
    brings: earlier.sessions.flatMap(({ questions }) => questions),
    apply: () => plan,
  };
}
