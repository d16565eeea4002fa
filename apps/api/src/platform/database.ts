import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

type Running = { manager: EntityManager; organisationId: string };

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
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('role', 'loopwright_app', true), set_config('app.organisation', $1, true)`, [organisationId]);
      return this.running.run({ manager, organisationId }, work);
    });
  }

  /** Runs work that may fail without losing the transaction around it. */
  attempt<T>(work: () => Promise<T>): Promise<T> {
    const { organisationId } = this.running.getStore() ?? { organisationId: '' };
    return this.manager.transaction((manager) => this.running.run({ manager, organisationId }, work));
  }

  /** Reads accounts, sessions and invitations of every organisation, to find out who is asking. Nothing else is visible. */
  toIdentify<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('role', 'loopwright_app', true), set_config('app.scope', 'identity', true)`);
      return work(manager);
    });
  }

  /** One statement outside any organisation: health, set-up, identification. */
  query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.source.query(sql, parameters);
  }
}
