import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

/** Guides, briefs, decks and rounds join the field; a team answers what candidates ask in its own words. */
export class TeachAndBrief1763800500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE field_item DROP CONSTRAINT field_item_kind, ADD CONSTRAINT field_item_kind
        CHECK (kind in ('level','competency','stage','track','checklist','twist','loop-template','guide','brief','candidate-question','deck','round'));

      CREATE TABLE candidate_question_answer (
        organisation_id uuid NOT NULL CONSTRAINT candidate_question_answer_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        slug text NOT NULL,
        text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT candidate_question_answer_pkey PRIMARY KEY (organisation_id, slug),
        -- Accounts go only with their organisation, and then the answers go too.
        CONSTRAINT candidate_question_answer_by_fkey FOREIGN KEY (organisation_id, answered_by) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('candidate_question_answer')}
      REVOKE DELETE ON candidate_question_answer FROM loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE candidate_question_answer;
      DELETE FROM field_item WHERE kind in ('guide','brief','candidate-question','deck','round');
      ALTER TABLE field_item DROP CONSTRAINT field_item_kind, ADD CONSTRAINT field_item_kind
        CHECK (kind in ('level','competency','stage','track','checklist','twist','loop-template'));
    `);
  }
}
