import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

export class QuestionDocuments1763800400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE question_document (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        format text NOT NULL CONSTRAINT question_document_format CHECK (format in ('markdown','text','html','docx','pdf','csv','json','yaml')),
        place text NOT NULL CONSTRAINT question_document_place CHECK (place in ('line','page','paragraph','row')),
        uploaded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revision integer NOT NULL DEFAULT 1,
        parts jsonb NOT NULL,
        drafts jsonb NOT NULL,
        CONSTRAINT question_document_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT question_document_uploader_fkey FOREIGN KEY (organisation_id, uploaded_by) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      CREATE INDEX question_document_newest ON question_document (organisation_id, created_at, id);
      ${ownedByOrganisation('question_document')}
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE question_document');
  }
}
