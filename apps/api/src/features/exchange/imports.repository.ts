import type { BankImport, ChangeKind, ImportState } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import type { BankImportEntity } from './exchange.entities.ts';

type NewImport = Pick<BankImportEntity, 'id' | 'name' | 'source' | 'format' | 'target' | 'counts' | 'accountId'>;
/** An import with the person's name and with what its rows add up to. */
export type ImportRecord = Omit<BankImportEntity, 'organisationId'> & {
  person: string | null;
  open: number;
  kept: number;
  added: number;
  rewritten: number;
  key: string;
};
type Beat = { cancelAsked: boolean; state: ImportState };

/** Files that one person has looked at and not yet imported, beside the one that comes now. */
const PREVIEWS_OF_ONE = 4;
/** Without a sign of life for so long, the server that did it is taken to be gone. */
const SILENT = `interval '30 seconds'`;
/** Rows of an import that did something of a kind, and that no revert left as they were. */
const undone = (applied: string) =>
  `(SELECT count(*)::int FROM bank_import_row r WHERE r.organisation_id = i.organisation_id AND r.import_id = i.id AND r.applied ${applied} AND r.kept IS NULL)`;
const columns = `i.id, i.name, i.source, i.format, i.target, i.counts, i.done, i.total, i.cancel_asked AS "cancelAsked", i.problem,
  CASE WHEN i.state IN ('running', 'reverting') AND i.heartbeat_at < now() - ${SILENT} THEN 'interrupted' ELSE i.state END AS state,
  i.heartbeat_at AS "heartbeatAt", i.account_id AS "accountId", i.created_at AS "createdAt", i.finished_at AS "finishedAt", a.name AS person,
  to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS key,
  (SELECT count(*)::int FROM bank_import_row r WHERE r.organisation_id = i.organisation_id AND r.import_id = i.id AND r.kind = 'conflict' AND r.choice IS NULL) AS open,
  (SELECT count(*)::int FROM bank_import_row r WHERE r.organisation_id = i.organisation_id AND r.import_id = i.id AND r.kept IS NOT NULL) AS kept,
  ${undone(`= 'question'`)} AS added, ${undone(`<> 'question'`)} AS rewritten`;
const from = `bank_import i LEFT JOIN account a ON a.organisation_id = i.organisation_id AND a.id = i.account_id`;

@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async add(organisationId: string, { id, name, source, format, target, counts, accountId }: NewImport): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO bank_import (organisation_id, id, name, source, format, target, counts, account_id, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'previewed')`,
      [organisationId, id, name, source, format, target, JSON.stringify(counts), accountId],
    );
  }

  /** Files that were looked at and left: their rows are copies, which nobody needs after a day, nor more than a few of one person. */
  async forgetOldPreviews(organisationId: string, accountId: string | null): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM bank_import WHERE organisation_id = $1 AND state = 'previewed' AND (created_at < now() - interval '1 day' OR id IN (
         SELECT id FROM bank_import WHERE organisation_id = $1 AND state = 'previewed' AND account_id IS NOT DISTINCT FROM $2
         ORDER BY created_at DESC, id DESC OFFSET ${PREVIEWS_OF_ONE}))`,
      [organisationId, accountId],
    );
  }

  async read(organisationId: string, id: string): Promise<ImportRecord | undefined> {
    const rows: ImportRecord[] = await this.database.manager.query(
      `SELECT ${columns} FROM ${from} WHERE i.organisation_id = $1 AND i.id = $2`,
      [organisationId, id],
    );
    return rows[0];
  }

  /** Newest first; those that were only looked at are left out. */
  list(organisationId: string, { cursor, limit }: { cursor?: string; limit: number }): Promise<ImportRecord[]> {
    const values: unknown[] = [organisationId, limit + 1];
    const after = readCursor(cursor, ['time', 'id']);
    const later = after ? `AND (i.created_at, i.id) < (($3 || 'Z')::timestamptz, $4::uuid)` : '';
    if (after) values.push(...after);
    return this.database.manager.query(
      `SELECT ${columns} FROM ${from} WHERE i.organisation_id = $1 AND i.state <> 'previewed' ${later} ORDER BY i.created_at DESC, i.id DESC LIMIT $2`,
      values,
    );
  }

  async count(organisationId: string): Promise<number> {
    const [row]: { n: number }[] = await this.database.manager.query(
      `SELECT count(*)::int AS n FROM bank_import WHERE organisation_id = $1 AND state <> 'previewed'`,
      [organisationId],
    );
    return row!.n;
  }

  /** Where a server went away, its import is over, so that it keeps no other from starting. */
  async interruptSilent(organisationId: string): Promise<void> {
    await this.database.manager.query(
      `UPDATE bank_import SET finished_at = coalesce(finished_at, heartbeat_at),
         state = CASE state WHEN 'reverting' THEN 'done' ELSE 'interrupted' END
       WHERE organisation_id = $1 AND state IN ('running', 'reverting') AND heartbeat_at < now() - ${SILENT}`,
      [organisationId],
    );
  }

  /** From one state to the next; false when it is in another by now. */
  async move(organisationId: string, id: string, from: ImportState, to: ImportState, problem = ''): Promise<boolean> {
    const [, moved]: [unknown, number] = await this.database.manager.query(
      `UPDATE bank_import SET state = $4, problem = $5, cancel_asked = false,
         heartbeat_at = CASE WHEN $4 IN ('running', 'reverting') THEN now() ELSE heartbeat_at END,
         done = CASE WHEN $4 IN ('running', 'reverting', 'cancelled', 'failed') THEN 0 ELSE done END,
         finished_at = CASE WHEN $4 IN ('done', 'cancelled', 'failed', 'interrupted', 'reverted') AND $3 <> 'reverting' THEN now() ELSE finished_at END,
         total = CASE WHEN $4 IN ('running', 'reverting') THEN (SELECT count(*) FROM bank_import_row r WHERE r.organisation_id = $1 AND r.import_id = $2
           AND CASE WHEN $4 = 'running' THEN r.kind IN ('added', 'changed') OR r.choice = 'theirs' ELSE r.applied IS NOT NULL END) ELSE total END
       WHERE organisation_id = $1 AND id = $2 AND state = $3 AND NOT (cancel_asked AND $4 IN ('done', 'reverted'))`,
      [organisationId, id, from, to, problem],
    );
    return moved === 1;
  }

  /** Says how far it is, and hears whether to go on. */
  async beat(organisationId: string, id: string, done: number): Promise<Beat | undefined> {
    const [rows]: [Beat[], number] = await this.database.manager.query(
      `UPDATE bank_import SET done = $3, heartbeat_at = now() WHERE organisation_id = $1 AND id = $2 RETURNING cancel_asked AS "cancelAsked", state`,
      [organisationId, id, done],
    );
    return rows[0];
  }

  async askToCancel(organisationId: string, id: string): Promise<boolean> {
    const [, asked]: [unknown, number] = await this.database.manager.query(
      `UPDATE bank_import SET cancel_asked = true WHERE organisation_id = $1 AND id = $2 AND state IN ('running', 'reverting')`,
      [organisationId, id],
    );
    return asked === 1;
  }

  /** Throws a file away that was only looked at. */
  async discard(organisationId: string, id: string): Promise<boolean> {
    const [, gone]: [unknown, number] = await this.database.manager.query(
      `DELETE FROM bank_import WHERE organisation_id = $1 AND id = $2 AND state = 'previewed'`,
      [organisationId, id],
    );
    return gone === 1;
  }
}

/** Nothing of any kind. */
export const noCounts = (): Record<ChangeKind, number> & BankImport['counts'] => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  conflict: 0,
});
