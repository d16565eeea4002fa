/** Every change that can be made to a plan by hand, each with its way back. */
import type { CoverageRule, LoopPlan, LoopQuestion, LoopSession, PlannedSession } from '@loopwright/contracts';
import type { Edit } from './plan.ts';

export type Planned = PlannedSession['questions'][number];
export type Place = Pick<LoopSession, 'id' | 'questions'>;

const inSession = (id: string, change: (session: PlannedSession) => PlannedSession) => (plan: LoopPlan) => ({
  ...plan,
  sessions: plan.sessions.map((session) => (session.id === id ? change(session) : session)),
});
export const withQuestions = (id: string, change: (questions: Planned[]) => Planned[]) =>
  inSession(id, (session) => ({ ...session, questions: change(session.questions) }));

export const planned = ({ questionId, pinned, minutes }: LoopQuestion): Planned => ({ questionId, pinned, minutes });
export const without = (questions: Planned[], id: string) => questions.filter(({ questionId }) => questionId !== id);
export const inserted = <T>(items: readonly T[], at: number, item: T): T[] => [
  ...items.slice(0, at),
  item,
  ...items.slice(at),
];
const asked = (plan: LoopPlan, id: string): boolean =>
  plan.sessions.some(({ questions }) => questions.some(({ questionId }) => questionId === id));
export const quoted = ({ title }: { title: string }) => `“${title}”`;
export const positionOf = ({ questions }: Place, { questionId }: LoopQuestion) =>
  questions.findIndex((each) => each.questionId === questionId);

export function pin(session: Place, question: LoopQuestion, pinned: boolean): Edit {
  const to = (value: boolean): Edit => ({
    words: `${value ? 'Pinned' : 'Unpinned'} ${quoted(question)}`,
    apply: withQuestions(session.id, (questions) =>
      questions.map((each) => (each.questionId === question.questionId ? { ...each, pinned: value } : each)),
    ),
  });
  return { ...to(pinned), undo: to(!pinned) };
}

export function moveQuestion(session: Place, question: LoopQuestion, to: number): Edit {
  const moved = (at: number): Edit => ({
    words: `Moved ${quoted(question)} to place ${at + 1}`,
    apply: withQuestions(session.id, (questions) => {
      const own = questions.find(({ questionId }) => questionId === question.questionId);
      return own ? inserted(without(questions, question.questionId), at, own) : questions;
    }),
  });
  return { ...moved(to), undo: moved(positionOf(session, question)) };
}

/** Puts a question into a session at a place, unless the loop asks it already. */
function put(session: Place, question: LoopQuestion, at: number): Edit {
  return {
    words: `Added ${quoted(question)}`,
    brings: [question],
    apply: (plan) =>
      asked(plan, question.questionId)
        ? plan
        : withQuestions(session.id, (questions) => inserted(questions, at, planned(question)))(plan),
  };
}

function take(session: Place, question: LoopQuestion): Edit {
  return {
    words: `Removed ${quoted(question)}`,
    apply: withQuestions(session.id, (questions) => without(questions, question.questionId)),
  };
}

export const addQuestion = (session: Place, question: LoopQuestion): Edit => ({
  ...put(session, question, session.questions.length),
  undo: take(session, question),
});

export const removeQuestion = (session: Place, question: LoopQuestion): Edit => ({
  ...take(session, question),
  undo: put(session, question, positionOf(session, question)),
});

export function swapQuestion(session: Place, from: LoopQuestion, to: LoopQuestion): Edit {
  const swapped = (out: LoopQuestion, into: LoopQuestion): Edit => ({
    words: `Swapped ${quoted(out)} for ${quoted(into)}`,
    brings: [into],
    apply: (plan) =>
      asked(plan, into.questionId)
        ? plan
        : withQuestions(session.id, (questions) =>
            questions.map((each) => (each.questionId === out.questionId ? planned(into) : each)),
          )(plan),
  });
  return { ...swapped(from, to), undo: swapped(to, from) };
}

/** Takes a question out and keeps the assembler from choosing it again. */
export function banQuestion(session: Place, question: LoopQuestion): Edit {
  const back = put(session, question, positionOf(session, question));
  const { undo: _, ...allowed } = allowQuestion(question);
  return {
    words: `${quoted(question)} is kept out of this loop`,
    brings: [question],
    apply: (plan) => banned(take(session, question).apply(plan), question.questionId),
    undo: { ...back, words: allowed.words, apply: (plan) => back.apply(allowed.apply(plan)) },
  };
}

export const allowQuestion = (question: { questionId: string; title: string }): Edit => ({
  words: `${quoted(question)} may be used again`,
  apply: (plan) => ({ ...plan, banned: plan.banned.filter((id) => id !== question.questionId) }),
  undo: {
    words: `${quoted(question)} is kept out of this loop`,
    apply: (plan) => banned(plan, question.questionId),
  },
});

/** Keeps a question out that the loop does not ask now. */
export function keepOut(question: { questionId: string; title: string }): Edit {
  const { undo, ...allowed } = allowQuestion(question);
  return { ...undo!, undo: allowed };
}
const banned = (plan: LoopPlan, id: string): LoopPlan => ({ ...plan, banned: [...new Set([...plan.banned, id])] });

export type SessionSettings = Omit<PlannedSession, 'id' | 'stage' | 'questions'>;
export const settingsOf = ({
  title,
  minutes,
  questionMinutes,
  questionCount,
  focus,
}: LoopSession): SessionSettings => ({
  ...{ title, minutes, questionMinutes, questionCount, focus },
});

/** Sets what differs and leaves the rest, which someone else may be changing. */
export function changeSession(session: LoopSession, settings: SessionSettings): Edit {
  const before = settingsOf(session);
  const keys = (Object.keys(before) as (keyof SessionSettings)[]).filter((key) => !same(before[key], settings[key]));
  const changed = (to: SessionSettings): Edit => ({
    words: `Changed ${to.title}`,
    apply: inSession(session.id, (own) => ({ ...own, ...Object.fromEntries(keys.map((key) => [key, to[key]])) })),
  });
  return { ...changed(settings), undo: changed(before) };
}
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const placed =
  (session: PlannedSession, at: number) =>
  (plan: LoopPlan): LoopPlan => ({
    ...plan,
    sessions: plan.sessions.some(({ id }) => id === session.id) ? plan.sessions : inserted(plan.sessions, at, session),
  });
const takenAway =
  (id: string) =>
  (plan: LoopPlan): LoopPlan => ({
    ...plan,
    sessions: plan.sessions.filter((session) => session.id !== id),
  });

export const addSession = (session: PlannedSession, at: number): Edit => ({
  words: `Added ${session.title}`,
  apply: placed(session, at),
  undo: { words: `Removed ${session.title}`, apply: takenAway(session.id) },
});

export function removeSession(sessions: readonly LoopSession[], session: LoopSession): Edit {
  const at = sessions.findIndex(({ id }) => id === session.id);
  const own = { ...session, questions: session.questions.map(planned) };
  return {
    words: `Removed ${session.title}`,
    apply: takenAway(session.id),
    undo: { words: `Brought back ${session.title}`, brings: session.questions, apply: placed(own, at) },
  };
}

export function moveSession(sessions: readonly LoopSession[], session: LoopSession, to: number): Edit {
  const moved = (at: number): Edit => ({
    words: `Moved ${session.title} to place ${at + 1}`,
    apply: (plan) => {
      const own = plan.sessions.find(({ id }) => id === session.id);
      return own ? placed(own, at)(takenAway(session.id)(plan)) : plan;
    },
  });
  return { ...moved(to), undo: moved(sessions.findIndex(({ id }) => id === session.id)) };
}

type Coverage = LoopPlan['coverage'];
/** `changes`: competency → its rule, or null for none. */
export function changeRules(coverage: Coverage, changes: Record<string, CoverageRule | null>, words: string): Edit {
  const before = Object.fromEntries(Object.keys(changes).map((slug) => [slug, coverage[slug] ?? null]));
  const set =
    (to: Record<string, CoverageRule | null>) =>
    (plan: LoopPlan): LoopPlan => ({
      ...plan,
      coverage: Object.fromEntries(
        Object.entries({ ...plan.coverage, ...to }).filter(
          (entry): entry is [string, CoverageRule] => entry[1] !== null,
        ),
      ),
    });
  return { words, apply: set(changes), undo: { words: 'Coverage is as before', apply: set(before) } };
}
