import type { CoverageRow, Loop, LoopQuestion, LoopSession, LoopVersion, PlannedSession } from '@loopwright/contracts';
import type { KnownQuestion } from './loop.problem.ts';
import type { LoopEntity } from './loops.entities.ts';
import type { LoopVersionRow } from './loops.repository.ts';

/** What a draft shows beside its own row. */
export type Surroundings = {
  questions: ReadonlyMap<string, KnownQuestion>;
  matrix: CoverageRow[];
  broken: string[];
  published: LoopVersionRow | undefined;
};

export function loopView(loop: LoopEntity, { questions, matrix, broken, published }: Surroundings): Loop {
  const { id, jobId, track, level, plan, assembly, version } = loop;
  return {
    id,
    jobId,
    template: loop.teamTemplate ?? loop.template,
    track,
    level,
    sessions: sessionsView(loop, questions),
    coverage: plan.coverage,
    rules: plan.rules,
    banned: plan.banned.flatMap((questionId) => {
      const question = questions.get(questionId);
      return question ? [{ questionId, title: question.title }] : [];
    }),
    matrix,
    broken,
    assembly: assembly?.report ?? null,
    published: published
      ? {
          version: published.version,
          at: published.publishedAt.toISOString(),
          by: { id: published.publishedBy, name: published.publisherName },
        }
      : null,
    changedSincePublished: published !== undefined && loop.publishedFrom !== version,
    version,
  };
}

export const sessionsView = (
  { plan, assembly }: Pick<LoopEntity, 'plan' | 'assembly'>,
  questions: ReadonlyMap<string, KnownQuestion>,
): LoopSession[] =>
  plan.sessions.map((session) => ({
    ...session,
    questions: questionsView(session, assembly?.reasons ?? {}, questions),
  }));

function questionsView(
  { questions: planned }: PlannedSession,
  reasons: Record<string, string[]>,
  questions: ReadonlyMap<string, KnownQuestion>,
): LoopQuestion[] {
  return planned.flatMap(({ questionId, pinned, minutes }) => {
    const question = questions.get(questionId);
    if (!question) return [];
    const { version, title, prompt, format, competencies } = question;
    return [
      {
        questionId,
        version,
        title,
        prompt,
        format,
        competencies,
        minutes: minutes ?? question.minutes,
        pinned,
        reasons: reasons[questionId] ?? [],
      },
    ];
  });
}

export const versionView = (row: LoopVersionRow): LoopVersion => ({
  loopId: row.loopId,
  version: row.version,
  publishedAt: row.publishedAt.toISOString(),
  publishedBy: { id: row.publishedBy, name: row.publisherName },
  note: row.note,
  track: row.track,
  level: row.level,
  sessions: row.sessions,
});
