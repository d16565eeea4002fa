import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the API needs when it connects with an account of its own, and a secret of the installation, from which keys are
 * derived that are never stored.
 */
export class SecureAccounts1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether the database is as new as the program is asked by the program, who does not own the list.
      DO $$ BEGIN
        IF to_regclass('public.migrations') IS NOT NULL THEN
          GRANT SELECT ON migrations TO loopwright_app;
        END IF;
      END $$;

      -- From PostgreSQL 16 on, whoever made a role belongs to it without being allowed to act as it.
      DO $$ BEGIN
        IF current_setting('server_version_num')::int >= 160000 THEN
          IF NOT pg_has_role(current_user, 'loopwright_app', 'SET') THEN
            EXECUTE format('GRANT loopwright_app TO %I WITH SET TRUE', current_user);
          END IF;
        END IF;
      END $$;

      CREATE TABLE installation_secret (
        single boolean NOT NULL DEFAULT true,
        secret bytea NOT NULL,
        CONSTRAINT installation_secret_pkey PRIMARY KEY (single),
        CONSTRAINT installation_secret_one CHECK (single),
        CONSTRAINT installation_secret_long CHECK (length(secret) = 32)
      );
      -- Two random UUIDs hold 244 bits from the server's source of secrets; the hash spreads them evenly.
      INSERT INTO installation_secret (secret)
        VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
      GRANT SELECT ON installation_secret TO loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE installation_secret;
      DO $$ BEGIN
        IF to_regclass('public.migrations') IS NOT NULL THEN
          REVOKE SELECT ON migrations FROM loopwright_app;
        END IF;
      END $$;
    `);
  }
}
