import type { Answer } from '@loopwright/contracts';
import type { User } from './client.ts';
import type { Pair } from './pair.ts';
import type { Draft } from './world.ts';

/** The product's desk; the floors have the others. */
const OWN_DESK = 0;
const note =
  'Compared the two designs by what breaks first under load, and changed her mind when the numbers said so. '.repeat(6);
const save = `UPDATE scorecard_answer SET rating = $4, absence = $5, note = $6, version = version + 1, saved_at = now()
  WHERE organisation_id = $1 AND scorecard_id = $2 AND subject = $3 AND version = $7
  RETURNING subject, rating, absence, note, version, saved_at AS "savedAt"`;

type Saved = {
  scorecardId: string;
  organisationId: string;
  rating: number;
  absence: string | null;
  note: string;
  version: number;
};

/** One answer of a scorecard, over the version that its author saw. */
export const autosave: Pair = {
  name: 'autosave',
  about: 'Autosave: one answer of 640 characters over the version before; each user on a card of their own.',
  floor:
    (pool) =>
    async ({ body }) => {
      const { organisationId, scorecardId, rating, absence, note: text, version } = body as Saved;
      const { rows } = await pool.query<Answer>(save, [
        organisationId,
        scorecardId,
        'overall',
        rating,
        absence,
        text,
        version,
      ]);
      return rows[0];
    },
  product: ({ drafts }, user) => {
    const draft = drafts[OWN_DESK]![user]!;
    return author((change) => ({
      method: 'PUT',
      path: `/api/scorecards/${draft.cardId}/answers/${draft.subject}`,
      headers: { cookie: draft.cookie },
      body: change,
    }));
  },
  floorUser: ({ drafts, organisationId }, user, desk) => {
    const { cardId }: Draft = drafts[OWN_DESK + 1 + desk]![user]!;
    return author((change) => ({
      method: 'PUT',
      path: '/autosave',
      body: { organisationId, scorecardId: cardId, ...change },
    }));
  },
  alike: (product, floor) => {
    const [one, other] = [product, floor] as Answer[];
    return (
      one!.version === other!.version &&
      one!.note === other!.note &&
      Object.keys(one!).length === Object.keys(other!).length
    );
  },
};

/** Remembers which version to write over. */
function author(ask: (change: object) => ReturnType<User['ask']>): User {
  let version = 1;
  return {
    ask: () => ask({ rating: 1 + (version % 4), absence: null, note, version }),
    hear: (answer) => (version = (answer as Answer).version),
  };
}
