import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { type Connection, together } from './together.ts';

type Running = { manager: EntityManager; organisationId: string };
/** For one transaction: the role that row-level security binds, and what it may see. */
const inOrganisation = `SELECT set_config('role', 'loopwright_app', true), set_config('app.organisation', $1, true)`;
const toIdentify = `SELECT set_config('role', 'loopwright_app', true), set_config('app.scope', 'identity', true)`;

/**
 * The one door to PostgreSQL. Rows of an organisation are reached only inside `within`, as a role that row-level
 * security binds; the running transaction travels with the call, so nothing can escape it.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Running>();
  constructor(private readonly source: DataSource) {}

  /** The manager of the running transaction. */
  get manager(): EntityManager {
    const running = this.running.getStore();
    if (!running) throw new Error('No transaction is running: open one with within(organisationId, …).');
    return running.manager;
  }

  /** Runs work in one transaction that sees one organisation; joins the running one. */
  within<T>(organisationId: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.getStore();
    if (running?.organisationId === organisationId) return work();
    if (running) throw new Error('A transaction of another organisation is running.');
    return this.transaction(inOrganisation, [organisationId], (manager) =>
      this.running.run({ manager, organisationId }, work),
    );
  }

  /** One read that sees one organisation. All that a transaction needs goes out at once, so it costs one round trip and not four. */
  async read<T>(organisationId: string, sql: string, parameters: unknown[]): Promise<T[]> {
    if (this.running.getStore()) return this.within(organisationId, () => this.manager.query(sql, parameters));
    return this.connected(async (runner) => {
      const [, , read] = await together(await connectionOf(runner), [
        ['START TRANSACTION'],
        [inOrganisation, [organisationId]],
        [sql, parameters],
        ['COMMIT'],
      ]);
      return read!.rows as T[];
    });
  }

  /** Runs work that may fail without losing the transaction around it. */
  attempt<T>(work: () => Promise<T>): Promise<T> {
    const { organisationId } = this.running.getStore() ?? { organisationId: '' };
    return this.manager.transaction((manager) => this.running.run({ manager, organisationId }, work));
  }

  /** Runs work beside the running transaction, on a connection of its own: what it writes stays, whatever becomes of the other. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.running.exit(work);
  }

  /** Reads accounts, sessions and invitations of every organisation, to find out who is asking. Nothing else is visible. */
  toIdentify<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(toIdentify, [], work);
  }

  /** One statement outside any organisation: health, set-up, identification. */
  query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.source.query(sql, parameters);
  }

  private transaction<T>(
    scope: string,
    parameters: unknown[],
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.connected(async (runner) => {
      try {
        await begin(runner, scope, parameters);
        const result = await work(runner.manager);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        // Where the connection is gone, PostgreSQL has rolled back by itself.
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  private async connected<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  }
}

const connectionOf = (runner: QueryRunner): Promise<Connection> => runner.connect() as Promise<Connection>;

/** Begins and says for whom in one round trip; TypeORM, which would take two, is told that its transaction has begun. */
async function begin(runner: QueryRunner, scope: string, parameters: unknown[]): Promise<void> {
  const begun = together(await connectionOf(runner), [['START TRANSACTION'], [scope, parameters]]);
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  await begun;
}
