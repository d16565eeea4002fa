import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A demo goes with all that was done in it, in whichever tables: each is emptied of its rows as soon as no other refers
 * to them, so that a new table needs no word here.
 */
export class RemoveADemoWhole1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION remove_demo() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        mine uuid := nullif(current_setting('app.organisation', true), '')::uuid;
        filled text[];
        held text[];
        name text;
      BEGIN
        IF NOT EXISTS (SELECT FROM organisation WHERE organisation_id = mine AND demo) THEN
          RETURN false;
        END IF;
        SELECT array_agg(c.relname::text ORDER BY c.relname) INTO filled
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'organisation';
        WHILE cardinality(filled) > 0 LOOP
          held := '{}';
          FOREACH name IN ARRAY filled LOOP
            BEGIN
              EXECUTE format('DELETE FROM %I WHERE organisation_id = $1', name) USING mine;
            EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
              held := held || name;
            END;
          END LOOP;
          IF cardinality(held) = cardinality(filled) THEN
            RAISE EXCEPTION 'These tables refer to each other: %', array_to_string(held, ', ');
          END IF;
          filled := held;
        END LOOP;
        DELETE FROM organisation WHERE organisation_id = mine;
        RETURN true;
      END $$;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION remove_demo() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        mine uuid := nullif(current_setting('app.organisation', true), '')::uuid;
      BEGIN
        IF NOT EXISTS (SELECT FROM organisation WHERE organisation_id = mine AND demo) THEN
          RETURN false;
        END IF;
        DELETE FROM decision WHERE organisation_id = mine;
        DELETE FROM scorecard WHERE organisation_id = mine;
        DELETE FROM interview WHERE organisation_id = mine;
        DELETE FROM loop WHERE organisation_id = mine;
        DELETE FROM job WHERE organisation_id = mine;
        DELETE FROM candidate WHERE organisation_id = mine;
        DELETE FROM organisation WHERE organisation_id = mine;
        RETURN true;
      END $$;
    `);
  }
}
