/** A template's text while it is edited. */
import type { LoopTemplate, TemplateText } from '@loopwright/contracts';
import { styleOf } from '../../platform/template-style.ts';

export type Session = TemplateText['sessions'][number];
export type Errors = Record<string, string>;

export const textOf = (template: LoopTemplate): TemplateText => {
  const { title, track, level, summary, sessions, coverage, rules, pinned = [] } = template;
  return {
    ...{ title, track, level, summary, sessions, coverage, rules },
    style: styleOf(template),
    pinned: pinned.map(({ session, questionId }) => ({ session, questionId })),
  };
};
export const sameText = (one: TemplateText, other: TemplateText): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A session that is taken out takes its pinned questions with it. */
export const withoutSession = (text: TemplateText, at: number): TemplateText => ({
  ...text,
  sessions: text.sessions.filter((_, position) => position !== at),
  pinned: text.pinned.filter(({ session }) => session !== text.sessions[at]!.id),
});
export const withSession = (text: TemplateText, at: number, session: Session): TemplateText => ({
  ...text,
  sessions: text.sessions.with(at, session),
});
export function movedSession(text: TemplateText, at: number, by: number): TemplateText {
  const sessions = [...text.sessions];
  sessions.splice(at + by, 0, ...sessions.splice(at, 1));
  return { ...text, sessions };
}

/** A session of a stage, under an id that no other has. */
export function newSession(stage: { slug: string; name: string }, sessions: readonly Session[]): Session {
  const taken = new Set(sessions.map(({ id }) => id));
  const ids = [stage.slug, ...sessions.map((_, n) => `${stage.slug}-${n + 2}`)];
  return {
    ...{ id: ids.find((id) => !taken.has(id))!, title: stage.name, stage: stage.slug, minutes: 60, focus: [] },
    questionMinutes: { from: 20, to: 45 },
    questionCount: { from: 2, to: 4 },
  };
}

/** What the server said of the text, by the path of the field in it: "sessions.0.minutes". */
export const errorsIn = (issues: readonly { path: readonly (string | number)[]; message: string }[]): Errors =>
  Object.fromEntries(
    issues
      .filter(({ path }) => path[0] === 'text')
      .map(({ path, message }) => [path.slice(1).join('.'), message] as const)
      .reverse(),
  );
