import type { DurableServer } from '../../support/durable-server.ts';
import type { Submission } from './submission.ts';
import type { Writer } from './writer.ts';

type AnswerRow = { card: string; subject: string; version: number; note: string };
type CardRow = { card: string; state: string; key: string | null; at: Date | null };

/**
 * Holds what was acknowledged against what the database has, after everybody has heard of their last write.
 *
 * @returns what is lost or there twice, in words; empty when all is well
 */
export async function audit(
  server: DurableServer,
  writers: readonly Writer[],
  submissions: readonly Submission[],
): Promise<string[]> {
  const answers = await server.query<AnswerRow>(
    'SELECT scorecard_id AS card, subject, version, note FROM scorecard_answer',
  );
  const cards = await server.query<CardRow>(
    'SELECT id AS card, state, submission_key AS key, submitted_at AS at FROM scorecard',
  );
  return [
    ...writers.flatMap((writer) => [...writer.faults, ...missing(writer, answers)]),
    ...submissions.flatMap((submission) => unfinished(submission, cards)),
  ];
}

/** Nobody else writes there, and each write counts one version: so the row has the last words, and nothing came in between. */
function missing({ desk, last }: Writer, answers: readonly AnswerRow[]): string[] {
  const rows = answers.filter(({ card, subject }) => card === desk.cardId && subject === desk.subject);
  const [row] = rows;
  const there =
    rows.length === (last.version === 0 ? 0 : 1) && (!row || (row.version === last.version && row.note === last.text));
  return there
    ? []
    : [`acknowledged "${last.text}" as version ${last.version}, and the database has ${JSON.stringify(rows)}`];
}

function unfinished({ desk, key, told }: Submission, cards: readonly CardRow[]): string[] {
  const card = cards.find((row) => row.card === desk.cardId);
  const once =
    card?.state === 'submitted' && card.key === key && told.every((at) => Date.parse(at) === card.at?.getTime());
  return once ? [] : [`a card was submitted at ${told.join(' and ')}, and the database has ${JSON.stringify(card)}`];
}
