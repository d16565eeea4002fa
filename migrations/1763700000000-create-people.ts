import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedByOrganisation, readableToIdentify } from './tenancy.ts';

export class CreatePeople1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The role is shared by all databases of a server, so another database may have made it already.
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'loopwright_app') THEN
          CREATE ROLE loopwright_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'loopwright_app', 'MEMBER') THEN
          EXECUTE format('GRANT loopwright_app TO %I', current_user);
        END IF;
      END $$;
      GRANT USAGE ON SCHEMA public TO loopwright_app;

      CREATE TABLE organisation (
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT organisation_pkey PRIMARY KEY (organisation_id),
        CONSTRAINT organisation_named CHECK (name <> '')
      );
      ${ownedByOrganisation('organisation')}
      ${readableToIdentify('organisation')}

      CREATE TABLE account (
        organisation_id uuid NOT NULL CONSTRAINT account_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CONSTRAINT account_role CHECK (role in ('admin','recruiter','hiring-manager','interviewer','observer')),
        state text NOT NULL DEFAULT 'active' CONSTRAINT account_state CHECK (state in ('active','deactivated')),
        time_zone text NOT NULL DEFAULT 'UTC',
        password_hash text NOT NULL,
        session_epoch integer NOT NULL DEFAULT 1,
        last_seen_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT account_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT account_email_in_organisation UNIQUE (organisation_id, email)
      );
      CREATE INDEX account_by_email ON account (email);
      ${ownedByOrganisation('account')}
      ${readableToIdentify('account')}

      CREATE TABLE session (
        organisation_id uuid NOT NULL CONSTRAINT session_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        token_hash bytea NOT NULL,
        account_id uuid NOT NULL,
        epoch integer NOT NULL,
        device text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT session_account_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX session_by_token ON session (token_hash);
      CREATE INDEX session_of_account ON session (organisation_id, account_id);
      ${ownedByOrganisation('session')}
      ${readableToIdentify('session')}

      -- The guard asks this on every request, before any organisation is known.
      CREATE FUNCTION identify(token bytea) RETURNS TABLE (
        session_id uuid, organisation_id uuid, account_id uuid, role text, name text, email text, seen_at timestamptz
      ) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        -- Said inside, because only a superuser may put a parameter of one's own into a function's header.
        PERFORM set_config('app.scope', 'identity', true);
        RETURN QUERY
          SELECT s.id, s.organisation_id, a.id, a.role, a.name, a.email, s.last_seen_at
          FROM session s JOIN account a ON a.organisation_id = s.organisation_id AND a.id = s.account_id
          WHERE s.token_hash = token AND s.expires_at > now() AND s.last_seen_at > now() - interval '60 minutes'
            AND s.epoch = a.session_epoch AND a.state = 'active';
        PERFORM set_config('app.scope', '', true);
      END
      $$;

      CREATE TABLE invitation (
        organisation_id uuid NOT NULL CONSTRAINT invitation_organisation_fkey REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        token_hash bytea NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CONSTRAINT invitation_role CHECK (role in ('admin','recruiter','hiring-manager','interviewer','observer')),
        invited_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        CONSTRAINT invitation_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT invitation_by_fkey FOREIGN KEY (organisation_id, invited_by) REFERENCES account (organisation_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX invitation_by_token ON invitation (token_hash);
      ${ownedByOrganisation('invitation')}
      ${readableToIdentify('invitation')}

      CREATE TABLE setup_code (
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT setup_code_pkey PRIMARY KEY (code_hash)
      );
      GRANT SELECT, INSERT, DELETE ON setup_code TO loopwright_app;

      CREATE TABLE sign_in_attempt (
        key text NOT NULL,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL DEFAULT now(),
        blocked_until timestamptz,
        CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO loopwright_app;
    `);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION identify(bytea)');
    await runner.query('DROP TABLE sign_in_attempt, setup_code, invitation, session, account, organisation');
  }
}
