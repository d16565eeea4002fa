/** Changes of a question's place beyond its session, and of its time. */
import type { LoopQuestion, LoopSession, PlannedSession } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
import { inserted, type Planned, planned, positionOf, quoted, without, withQuestions } from './plan-edits.ts';

type Session = Pick<LoopSession, 'id' | 'title' | 'questions'>;

/** Puts a question into another session. It was put there by hand, so it is pinned: assembling again leaves it. */
export function moveToSession(from: Session, into: Session, question: LoopQuestion, at: number): Edit {
  const moved = (out: Session, to: Session, place: number, as: Planned): Edit => ({
    words: `Moved ${quoted(question)} to ${to.title}`,
    apply: (plan) =>
      isAskedIn(plan.sessions, out.id, question) && plan.sessions.some(({ id }) => id === to.id)
        ? withQuestions(to.id, (questions) => inserted(questions, place, as))(
            withQuestions(out.id, (questions) => without(questions, question.questionId))(plan),
          )
        : plan,
  });
  const own = planned(question);
  return {
    ...moved(from, into, at, { ...own, pinned: true }),
    undo: moved(into, from, positionOf(from, question), own),
  };
}

const isAskedIn = (sessions: readonly PlannedSession[], sessionId: string, { questionId }: LoopQuestion): boolean =>
  sessions.some(({ id, questions }) => id === sessionId && questions.some((each) => each.questionId === questionId));

/** Gives a question another time in this loop; the bank keeps its own. */
export function changeMinutes(session: Session, question: LoopQuestion, minutes: number): Edit {
  const changed = (to: number): Edit => ({
    words: `${quoted(question)} takes ${to} min`,
    apply: withQuestions(session.id, (questions) =>
      questions.map((each) => (each.questionId === question.questionId ? { ...each, minutes: to } : each)),
    ),
  });
  return { ...changed(minutes), undo: changed(question.minutes) };
}

/** Where something dropped beside another comes to stand, counted without itself. */
export function placeBeside(ids: readonly string[], dragged: string, other: string, edge: 'before' | 'after'): number {
  const at = ids.filter((id) => id !== dragged).indexOf(other);
  return edge === 'before' ? at : at + 1;
}
