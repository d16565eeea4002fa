import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation } from './tenancy.ts';

/** Drafts and review of questions, what lists show of them, comments on them, and saved searches. */
export class QuestionWorkshop1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE question
        ADD owner_id uuid,
        ADD tags text[] NOT NULL DEFAULT '{}',
        ADD retired_reason text CONSTRAINT question_retired_reason CHECK (retired_reason in ('stale','leaked','poor')),
        ADD retired_note text NOT NULL DEFAULT '',
        ADD retired_at timestamptz,
        ADD retired_by uuid,
        ADD exposure_times smallint CONSTRAINT question_exposure_times CHECK (exposure_times > 0),
        ADD exposure_days smallint CONSTRAINT question_exposure_days CHECK (exposure_days > 0),
        ADD revision integer NOT NULL DEFAULT 1;
      ALTER TABLE question
        ADD CONSTRAINT question_owner_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES account (organisation_id, id) ON DELETE SET NULL (owner_id),
        ADD CONSTRAINT question_retired_by_fkey FOREIGN KEY (organisation_id, retired_by) REFERENCES account (organisation_id, id) ON DELETE SET NULL (retired_by),
        ADD CONSTRAINT question_retired_with_reason CHECK ((status = 'retired') = (retired_reason IS NOT NULL)),
        ADD CONSTRAINT question_exposure CHECK ((exposure_times IS NULL) = (exposure_days IS NULL)),
        ADD CONSTRAINT question_approved_version CHECK (status = 'retired' OR (status = 'approved') = (current_version > 0));
      -- A question that was never approved is nobody's record: only such a one may be thrown away.
      GRANT DELETE ON question TO loopwright_app;
      CREATE POLICY question_kept_once_approved ON question AS RESTRICTIVE FOR DELETE USING (current_version = 0);

      DROP TRIGGER question_version_words ON question_version;
      DROP INDEX question_version_words;
      ALTER TABLE question_version
        DROP words,
        DROP search_text,
        ADD note text NOT NULL DEFAULT '',
        ADD created_by uuid,
        ADD approved_by uuid,
        ADD CONSTRAINT question_version_author_fkey FOREIGN KEY (organisation_id, created_by) REFERENCES account (organisation_id, id) ON DELETE SET NULL (created_by),
        ADD CONSTRAINT question_version_approver_fkey FOREIGN KEY (organisation_id, approved_by) REFERENCES account (organisation_id, id) ON DELETE SET NULL (approved_by);

      CREATE TABLE question_draft (
        organisation_id uuid NOT NULL,
        question_id uuid NOT NULL,
        content jsonb NOT NULL,
        base_version integer NOT NULL,
        author_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'draft' CONSTRAINT question_draft_state CHECK (state in ('draft','review')),
        note text NOT NULL DEFAULT '',
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT question_draft_pkey PRIMARY KEY (organisation_id, question_id),
        CONSTRAINT question_draft_question_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT question_draft_author_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('question_draft')}

      CREATE TABLE question_comment (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        question_id uuid NOT NULL,
        parent_id uuid,
        author_id uuid NOT NULL,
        text text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        resolved_by uuid,
        CONSTRAINT question_comment_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT question_comment_of_question UNIQUE (organisation_id, question_id, id),
        CONSTRAINT question_comment_question_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT question_comment_parent_fkey FOREIGN KEY (organisation_id, question_id, parent_id) REFERENCES question_comment (organisation_id, question_id, id) ON DELETE CASCADE,
        CONSTRAINT question_comment_author_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT question_comment_resolver_fkey FOREIGN KEY (organisation_id, resolved_by) REFERENCES account (organisation_id, id) ON DELETE SET NULL (resolved_by),
        CONSTRAINT question_comment_said CHECK (text <> '')
      );
      ${ownedByOrganisation('question_comment')}
      REVOKE DELETE ON question_comment FROM loopwright_app;

      CREATE TABLE question_view (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT question_view_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT question_view_name UNIQUE (organisation_id, account_id, name),
        CONSTRAINT question_view_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      ${ownedByOrganisation('question_view')}

      -- One row per question: what lists show and search. The approved version or, before there is one, the draft.
      CREATE TABLE question_face (
        organisation_id uuid NOT NULL,
        question_id uuid NOT NULL,
        title text NOT NULL,
        prompt text NOT NULL,
        format text NOT NULL,
        stages text[] NOT NULL,
        levels text[] NOT NULL,
        topics text[] NOT NULL,
        competencies jsonb NOT NULL,
        minutes smallint NOT NULL,
        facets text[] NOT NULL,
        stems text[] NOT NULL,
        words tsvector NOT NULL,
        CONSTRAINT question_face_pkey PRIMARY KEY (organisation_id, question_id),
        CONSTRAINT question_face_question_fkey FOREIGN KEY (organisation_id, question_id) REFERENCES question (organisation_id, id) ON DELETE CASCADE
      );
      CREATE INDEX question_face_words ON question_face USING gin (words);
      ${ownedByOrganisation('question_face')}

      -- Words of approved questions as they are spelled there: what a mistyped word may have meant.
      CREATE TABLE question_word (
        organisation_id uuid NOT NULL CONSTRAINT question_word_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        word text NOT NULL,
        CONSTRAINT question_word_pkey PRIMARY KEY (organisation_id, word)
      );
      ${ownedByOrganisation('question_word')}
      ${searchFunctions}
      ${facesOfWhatIsThere}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION refresh_question_faces(uuid, uuid[]);
      DROP FUNCTION search_spelling(text);
      DROP FUNCTION search_text(text);
      DROP TABLE question_word, question_face, question_view, question_comment, question_draft;

      ALTER TABLE question_version
        DROP note, DROP created_by, DROP approved_by,
        ADD search_text text NOT NULL DEFAULT '',
        ADD words tsvector NOT NULL DEFAULT '';
      ALTER TABLE question_version NO FORCE ROW LEVEL SECURITY;
      UPDATE question_version SET search_text = concat_ws(E'\\n', title, prompt, content->>'assesses', replace(array_to_string(topics, ' '), '-', ' '),
        (SELECT string_agg(said, E'\\n') FROM jsonb_array_elements_text((content->'keyPoints') || (content->'followUps')) AS said));
      UPDATE question_version SET words = to_tsvector('english', search_text);
      ALTER TABLE question_version FORCE ROW LEVEL SECURITY;
      ALTER TABLE question_version ALTER search_text DROP DEFAULT, ALTER words DROP DEFAULT;
      CREATE INDEX question_version_words ON question_version USING gin (words);
      CREATE TRIGGER question_version_words BEFORE INSERT OR UPDATE ON question_version
        FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(words, 'pg_catalog.english', search_text);

      DROP POLICY question_kept_once_approved ON question;
      REVOKE DELETE ON question FROM loopwright_app;
      -- What was never approved did not exist before.
      ALTER TABLE question NO FORCE ROW LEVEL SECURITY;
      DELETE FROM question WHERE current_version = 0;
      ALTER TABLE question FORCE ROW LEVEL SECURITY;
      ALTER TABLE question
        DROP owner_id, DROP tags, DROP retired_reason, DROP retired_note, DROP retired_at, DROP retired_by,
        DROP exposure_times, DROP exposure_days, DROP revision, DROP CONSTRAINT question_approved_version;
    `);
  }
}

/** Words are looked for the way they were stored: one spelling, hyphens as spaces, and joined words once more as one. */
const searchFunctions = `
  CREATE FUNCTION search_spelling(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT regexp_replace(regexp_replace(regexp_replace(lower(said),
      '([a-z]{3,})is(e|ed|er|ers|es|ing|ation|ations|able)\\y', '\\1iz\\2', 'g'),
      '([a-z]{2,})ys(e|ed|er|ers|es|ing)\\y', '\\1yz\\2', 'g'),
      '([a-z]{3,})our(s|ed|ing|al|ally|able|ful)?\\y', '\\1or\\2', 'g')
  $$;
  CREATE FUNCTION search_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
    SELECT public.search_spelling(regexp_replace(said, '(?<=[[:alnum:]])-(?=[[:alnum:]])', ' ', 'g')) || ' ' || coalesce(
      (SELECT string_agg(replace(lower(joined[1]), '-', ''), ' ') FROM regexp_matches(said, '([[:alnum:]]+(?:-[[:alnum:]]+)+)', 'g') AS joined), '')
  $$;

  CREATE FUNCTION refresh_question_faces(of uuid, ids uuid[]) RETURNS void LANGUAGE sql SET search_path = public, pg_catalog AS $$
    INSERT INTO question_face
    SELECT q.organisation_id, q.id, said.title, said.prompt, said.format, said.stages, said.levels, said.topics, said.competencies, said.minutes,
      ARRAY(SELECT 'stage:' || unnest(said.stages)) || ARRAY(SELECT 'level:' || unnest(said.levels)) || ARRAY(SELECT 'topic:' || unnest(said.topics))
        || ARRAY(SELECT 'competency:' || key FROM jsonb_object_keys(said.competencies) AS key)
        || ARRAY['format:' || said.format, 'minutes:' || CASE WHEN said.minutes <= 5 THEN 'to-5' WHEN said.minutes <= 10 THEN '6-10'
          WHEN said.minutes <= 20 THEN '11-20' WHEN said.minutes <= 30 THEN '21-30' WHEN said.minutes <= 45 THEN '31-45' ELSE 'over-45' END],
      tsvector_to_array(to_tsvector('english', search_text(said.title || ' ' || said.prompt))),
      setweight(to_tsvector('english', search_text(said.title)), 'A')
        || setweight(to_tsvector('english', search_text(said.prompt || ' ' || array_to_string(said.topics, ' '))), 'B')
        || setweight(to_tsvector('english', search_text(said.guide)), 'D')
    FROM question q
    LEFT JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
    LEFT JOIN question_draft d ON d.organisation_id = q.organisation_id AND d.question_id = q.id AND q.current_version = 0
    CROSS JOIN LATERAL (SELECT coalesce(v.content, d.content) AS content) AS c
    CROSS JOIN LATERAL (SELECT c.content->>'title' AS title, c.content->>'prompt' AS prompt, c.content->>'format' AS format,
      ARRAY(SELECT jsonb_array_elements_text(c.content->'stages')) AS stages,
      ARRAY(SELECT level FROM jsonb_object_keys(c.content->'levels') AS level
        LEFT JOIN field_item known ON known.organisation_id = q.organisation_id AND known.kind = 'level' AND known.slug = level
        ORDER BY known.position, level) AS levels,
      ARRAY(SELECT jsonb_array_elements_text(c.content->'topics')) AS topics,
      c.content->'competencies' AS competencies, (c.content->>'minutes')::smallint AS minutes,
      concat_ws(E'\\n', c.content->>'assesses', (SELECT string_agg(line, E'\\n') FROM jsonb_array_elements_text(
        (c.content->'keyPoints') || (c.content->'followUps') || coalesce(c.content->'choice'->'options', '[]')) AS line)) AS guide) AS said
    WHERE q.organisation_id = of AND q.id = ANY (ids) AND c.content IS NOT NULL
    ON CONFLICT (organisation_id, question_id) DO UPDATE SET (title, prompt, format, stages, levels, topics, competencies, minutes, facets, stems, words)
      = (EXCLUDED.title, EXCLUDED.prompt, EXCLUDED.format, EXCLUDED.stages, EXCLUDED.levels, EXCLUDED.topics, EXCLUDED.competencies,
         EXCLUDED.minutes, EXCLUDED.facets, EXCLUDED.stems, EXCLUDED.words);
    -- Drafts teach no words: they are being typed.
    INSERT INTO question_word
    SELECT DISTINCT v.organisation_id, word
    FROM question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version,
      regexp_split_to_table(lower(concat_ws(' ', v.title, v.prompt, array_to_string(v.topics, ' '), v.content->>'assesses', v.content->>'keyPoints')), '[^[:alpha:]]+') AS word
    WHERE q.organisation_id = of AND q.id = ANY (ids) AND length(word) BETWEEN 4 AND 40
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  $$;`;

/** The migration's role owns the tables, but their walls hold it too. */
const readers = ['question', 'question_version', 'field_item', 'question_face', 'question_word'];
const facesOfWhatIsThere = `
  ${readers.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;`).join('\n  ')}
  SELECT refresh_question_faces(organisation_id, array_agg(id)) FROM question GROUP BY organisation_id;
  ${readers.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join('\n  ')}`;
