import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class CreateBank1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE field_item (
        organisation_id uuid NOT NULL CONSTRAINT field_item_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT field_item_kind CHECK (kind in ('level','competency','stage','track','checklist','twist','loop-template')),
        slug text NOT NULL,
        position smallint NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT field_item_pkey PRIMARY KEY (organisation_id, kind, slug)
      );
      ${ownedByOrganisation('field_item')}

      CREATE TABLE rubric (
        organisation_id uuid NOT NULL CONSTRAINT rubric_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        stage text NOT NULL,
        current_version integer NOT NULL,
        CONSTRAINT rubric_pkey PRIMARY KEY (organisation_id, stage)
      );
      ${ownedByOrganisation('rubric')}

      CREATE TABLE rubric_version (
        organisation_id uuid NOT NULL,
        stage text NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rubric_version_pkey PRIMARY KEY (organisation_id, stage, version),
        CONSTRAINT rubric_version_rubric_fkey FOREIGN KEY (organisation_id, stage) REFERENCES rubric (organisation_id, stage) ON DELETE CASCADE
      );
      ${ownedByOrganisation('rubric_version')}

      CREATE TABLE question (
        organisation_id uuid NOT NULL CONSTRAINT question_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        slug text NOT NULL,
        status text NOT NULL CONSTRAINT question_status CHECK (status in ('draft','review','approved','retired')),
        origin text NOT NULL CONSTRAINT question_origin CHECK (origin in ('pack','pack-own','team')),
        current_version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT question_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT question_slug_in_organisation UNIQUE (organisation_id, slug)
      );
      ${ownedByOrganisation('question')}

      CREATE TABLE question_version (
        organisation_id uuid NOT NULL,
        question_id uuid NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        prompt text NOT NULL,
        format text NOT NULL CONSTRAINT question_version_format CHECK (format in ('open','coding','system-design','behavioral','mcq')),
        stages text[] NOT NULL,
        levels text[] NOT NULL,
        topics text[] NOT NULL,
        competencies jsonb NOT NULL,
        minutes smallint NOT NULL CONSTRAINT question_version_minutes CHECK (minutes > 0),
        content jsonb NOT NULL,
        search_text text NOT NULL,
        -- Kept by the trigger below: stemming a bank anew for every search would cost a second.
        words tsvector NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT question_version_pkey PRIMARY KEY (organisation_id, question_id, version),
        CONSTRAINT question_version_question_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE
      );
      CREATE INDEX question_version_words ON question_version USING gin (words);
      CREATE TRIGGER question_version_words BEFORE INSERT OR UPDATE ON question_version
        FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(words, 'pg_catalog.english', search_text);
      ${ownedByOrganisation('question_version')}

      CREATE TABLE question_enemy (
        organisation_id uuid NOT NULL,
        question_id uuid NOT NULL,
        enemy_id uuid NOT NULL,
        CONSTRAINT question_enemy_pkey PRIMARY KEY (organisation_id, question_id, enemy_id),
        CONSTRAINT question_enemy_question_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT question_enemy_enemy_fkey FOREIGN KEY (organisation_id, enemy_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT question_enemy_not_itself CHECK (question_id <> enemy_id)
      );
      ${ownedByOrganisation('question_enemy')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE question_enemy, question_version, question, rubric_version, rubric, field_item');
  }
}
