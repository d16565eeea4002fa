import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft from a document has several topics, and competencies; it had one topic before. */
export class DraftTopics1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewritten(
      runner,
      `one - 'topic' || jsonb_build_object('competencies', '{}'::jsonb, 'topics',
         CASE WHEN one->>'topic' IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(one->'topic') END)`,
    );
    await runner.query(`
      ALTER TABLE question_document ADD CONSTRAINT question_document_drafts CHECK (jsonb_typeof(drafts) = 'array');
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE question_document DROP CONSTRAINT question_document_drafts');
    await rewritten(runner, `one - 'topics' - 'competencies' || jsonb_build_object('topic', one->'topics'->0)`);
  }
}

/** Each draft of each document anew. The owner of the table is bound by its policies too, and has no organisation here. */
const rewritten = (runner: QueryRunner, draft: string) =>
  runner.query(`
    ALTER TABLE question_document NO FORCE ROW LEVEL SECURITY;
    UPDATE question_document SET drafts = coalesce(
      (SELECT jsonb_agg(${draft} ORDER BY at) FROM jsonb_array_elements(drafts) WITH ORDINALITY AS each (one, at)), '[]'::jsonb);
    ALTER TABLE question_document FORCE ROW LEVEL SECURITY;
  `);
