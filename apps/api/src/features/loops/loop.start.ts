import type { LoopDraft, LoopPlan, LoopTemplate } from '@loopwright/contracts';

type Source = Pick<LoopTemplate, 'sessions' | 'coverage' | 'rules' | 'pinned'>;
const nothing: Source = { sessions: [], coverage: {} };

/** The plan that a loop begins with. Pinned questions that have left the bank since are left out. */
export function firstPlan(
  { sessions, coverage, rules }: LoopDraft,
  template: Source = nothing,
  usable: ReadonlySet<string>,
): LoopPlan {
  const { pinned = [] } = template;
  const questionsOf = (id: string) =>
    pinned
      .filter(({ session, questionId }) => session === id && usable.has(questionId))
      .map(({ questionId }) => ({ questionId, pinned: true }));
  return {
    sessions: (sessions ?? template.sessions).map((session) => ({ ...session, questions: questionsOf(session.id) })),
    coverage: coverage ?? template.coverage,
    rules: rules ?? template.rules,
    banned: [],
  };
}

/** Which template a new loop follows; those of the team have versions. */
export function startedFrom(template: LoopTemplate | undefined) {
  if (!template) return { template: null, teamTemplate: null, teamTemplateVersion: null };
  const { slug, team } = template;
  if (!team) return { template: slug, teamTemplate: null, teamTemplateVersion: null };
  return { template: null, teamTemplate: slug, teamTemplateVersion: team.version };
}
