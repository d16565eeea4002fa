import type { QuestionContent } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A small generator of the same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** New questions made of those given: each keeps one's kind and mixes its sentences with those of others. */
export function mixed(from: readonly QuestionContent[], count: number, seed = 1): QuestionContent[] {
  const next = random(seed);
  const any = (): QuestionContent => from[Math.floor(next() * from.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const [one, other, third] = [any(), any(), any()];
    return {
      ...one,
      title: `${one.title} ${index + 1}`,
      prompt: `${one.prompt} ${other.title}.`,
      topics: [...new Set([...one.topics, ...third.topics])].slice(0, 6),
      keyPoints: one.keyPoints.length === 0 ? [] : [...one.keyPoints.slice(1), ...other.keyPoints.slice(0, 2)],
      minutes: 1 + Math.floor(next() * 75),
      sources: [],
    };
  });
}

/** Fills an organisation's bank up to `count` approved questions, past the product, as the owner of the database. */
export async function fillBank(owner: pg.Client, organisationId: string, count: number): Promise<void> {
  const { rows } = await owner.query<{ content: QuestionContent }>(
    `SELECT content FROM question_version WHERE organisation_id = $1 ORDER BY title, question_id`,
    [organisationId],
  );
  const made = mixed(
    rows.map(({ content }) => content),
    count - rows.length,
  ).map((content, index) => ({ id: randomUUID(), slug: `made-${index + 1}`, content }));
  await owner.query(
    `WITH made AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS m(id uuid, slug text, content jsonb)),
     added AS (INSERT INTO question (organisation_id, id, slug, status, origin, current_version)
       SELECT $1, id, slug, 'approved', 'team', 1 FROM made)
     INSERT INTO question_version (organisation_id, question_id, version, title, prompt, format, stages, levels, topics, competencies, minutes, content)
     SELECT $1, id, 1, content->>'title', content->>'prompt', content->>'format', ARRAY(SELECT jsonb_array_elements_text(content->'stages')),
       ARRAY(SELECT jsonb_object_keys(content->'levels')), ARRAY(SELECT jsonb_array_elements_text(content->'topics')),
       content->'competencies', (content->>'minutes')::smallint, content FROM made`,
    [organisationId, JSON.stringify(made)],
  );
  // All ids at once would be compared with each other.
  for (let from = 0; from < made.length; from += 500)
    await owner.query('SELECT refresh_question_faces($1, $2::uuid[])', [
      organisationId,
      made.slice(from, from + 500).map(({ id }) => id),
    ]);
}
