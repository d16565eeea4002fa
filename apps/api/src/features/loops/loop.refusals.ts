import { Refusal } from '../../platform/refusal.ts';
import { matrixOf } from './loop.matrix.ts';
import { listed } from './loop.names.ts';
import { missingForPublication, type planIssues } from './loop.rules.ts';
import type { ReadLoop } from './loop-reader.ts';

type Issues = ReturnType<typeof planIssues>;
/** A plan that contradicts itself or names what does not exist. */
export const invalid = (issues: Issues) =>
  new Refusal('loop.invalid-plan', {
    issues,
    detail: issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  });

/** Refuses to publish what is not complete, and names what is missing. */
export function requireComplete({ loop: { plan }, questions, names }: ReadLoop): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const retired = new Set(questions.filter(({ status }) => status !== 'approved').map(({ id }) => id));
  const missing = missingForPublication(
    plan,
    matrixOf(plan, (id) => byId.get(id)),
    retired,
    names,
  );
  if (missing.length > 0)
    throw new Refusal('loop.not-assembled', {
      issues: missing,
      detail: `Before this loop can be published: ${listed(missing.map(({ message }) => message))}.`,
    });
}
