/**
 * SQL that every table of an organisation shares: row-level security as the second wall, and rights of the
 * application's role. Frozen: migrations that ran must keep meaning what they meant.
 */
export const ownedByOrganisation = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_of_organisation ON ${table}
    USING (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
    WITH CHECK (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO loopwright_app;`;

/** Who is signing in is looked up before the organisation is known: read, never write, across organisations. */
export const readableToIdentify = (table: string): string => `
  CREATE POLICY ${table}_to_identify ON ${table} FOR SELECT
    USING (current_setting('app.scope', true) = 'identity');`;
