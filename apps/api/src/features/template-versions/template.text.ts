import {
  type LoopPlan,
  type LoopTemplate,
  MOST_OF_SESSION,
  type Problem,
  type TemplateText,
} from '@loopwright/contracts';
import { type Known, planIssues } from '../loops/index.ts';
import { mergeOf } from './template.merge.ts';
import { effectOf, type TemplateNames } from './template.words.ts';

type Issue = NonNullable<Problem['issues']>[number];
type Face = Pick<TemplateText, 'title' | 'track' | 'level' | 'style' | 'summary'>;
export const faceOf = ({ title, track, level, style, summary }: Face): Face => ({
  ...{ title, track, level, summary },
  style: style.trim(),
});

/** What a template says, as its editor would send it back. */
export const textOf = ({ sessions, coverage, rules, pinned = [], ...face }: LoopTemplate): TemplateText => ({
  ...faceOf({ ...face, style: face.team?.style ?? face.reported?.style ?? '' }),
  sessions,
  coverage,
  rules,
  pinned: pinned.map(({ session, questionId }) => ({ session, questionId })),
});

/** Everything by which a template contradicts itself or names what does not exist; paths lead into its text. */
export function textIssues(text: TemplateText, known: Known): Issue[] {
  const { tracks, levels } = known.field;
  return [
    ...(tracks.some(({ slug }) => slug === text.track)
      ? []
      : [issue(['track'], 'is not a track of this organisation')]),
    ...(levels.some(({ slug }) => slug === text.level)
      ? []
      : [issue(['level'], 'is not a level of this organisation')]),
    ...text.pinned.flatMap(({ session }, p) =>
      text.sessions.some(({ id }) => id === session)
        ? []
        : [issue(['pinned', p, 'session'], 'is not a session of this template')],
    ),
    ...text.sessions.flatMap(({ id, title }) =>
      text.pinned.filter(({ session }) => session === id).length > MOST_OF_SESSION
        ? [issue(['pinned'], `has more than ${MOST_OF_SESSION} questions for ${title}`)]
        : [],
    ),
    ...planIssues(planOf(text), known),
  ];
}
const issue = (path: Issue['path'], message: string): Issue => ({ path, message });

const planOf = ({ sessions, coverage, rules, pinned }: TemplateText): LoopPlan => ({
  sessions: sessions.map((session) => ({
    ...session,
    questions: pinned
      .filter((pin) => pin.session === session.id)
      .map(({ questionId }) => ({ questionId, pinned: true })),
  })),
  coverage,
  rules,
  banned: [],
});

type FaceNames = TemplateNames & Record<'track' | 'level', (slug: string) => string>;
/** How a text differs from the one before, sentence by sentence. */
export function changesOf(before: TemplateText, after: TemplateText, names: FaceNames): string[] {
  const face: [what: string, of: (text: TemplateText) => string][] = [
    ['Title', ({ title }) => `“${title}”`],
    ['Track', ({ track }) => names.track(track)],
    ['Level', ({ level }) => names.level(level)],
    ['Style', ({ style }) => style || 'none'],
  ];
  return [
    ...face.filter(([, of]) => of(before) !== of(after)).map(([what, of]) => `${what}: ${of(before)} → ${of(after)}`),
    ...(before.summary === after.summary ? [] : ['The summary was rewritten']),
    ...effectOf(mergeOf({ base: before, mine: before, theirs: after }), names).takes,
  ];
}
