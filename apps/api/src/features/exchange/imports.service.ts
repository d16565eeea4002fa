import type { BankImport, ImportRowSearch, ImportSearch, Settlement } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { ruleOf } from '../../platform/access/policy.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { QuestionBulk } from '../questions/index.ts';
import { ImportRunner } from './import-runner.ts';
import { importView, rowViews } from './import.view.ts';
import type { By } from './import-preview.service.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { type ImportRecord, ImportsRepository } from './imports.repository.ts';
import { currentOf } from './portable.ts';

/** So many rows are done before the answer; more go on after it. */
const AT_ONCE = 100;

/** Imports of the bank: looked at, settled, carried out, cancelled, taken back. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly importRows: ImportRowsRepository,
    private readonly bulk: QuestionBulk,
    private readonly runner: ImportRunner,
  ) {}

  list({ organisationId }: Actor, search: ImportSearch) {
    return this.database.within(organisationId, async () => {
      const rows = await this.imports.list(organisationId, search);
      return pageOf(
        rows,
        search.limit,
        ({ key, id }) => [key, id],
        importView,
        await this.imports.count(organisationId),
      );
    });
  }

  read({ organisationId }: By, id: string): Promise<BankImport> {
    return this.database.within(organisationId, async () => importView(await this.record(organisationId, id)));
  }

  rows({ organisationId }: By, id: string, search: ImportRowSearch) {
    return this.database.within(organisationId, async () => {
      const { state } = await this.record(organisationId, id);
      const { rows, total } = await this.importRows.page(organisationId, id, search);
      const compared = state === 'previewed' ? rows.flatMap(({ kind, slug }) => (kind === 'added' ? [] : [slug])) : [];
      const current = await this.bulk.bySlugs(organisationId, compared);
      const ours = new Map(current.map((row) => [row.slug, currentOf(row).question]));
      return pageOf(rows, search.limit, ({ position }) => [position], rowViews(ours), total);
    });
  }

  settle({ organisationId }: By, id: string, { slugs, choice }: Settlement): Promise<BankImport> {
    return this.database.within(organisationId, async () => {
      const { state } = await this.record(organisationId, id);
      if (state !== 'previewed') throw new Refusal('import.not-open');
      await this.importRows.settle(organisationId, id, choice, slugs);
      return importView(await this.record(organisationId, id));
    });
  }

  async startFor(actor: Actor, id: string): Promise<BankImport> {
    const { target } = await this.database.within(actor.organisationId, () => this.record(actor.organisationId, id));
    if (target === 'approved') requireApprover(actor);
    return this.start(actor, id);
  }

  async start(by: By, id: string): Promise<BankImport> {
    const { organisationId } = by;
    const record = await this.database.within(organisationId, async () => {
      const { open } = await this.record(organisationId, id);
      if (open > 0) throw new Refusal('import.unsettled');
      await this.begin(organisationId, id, 'previewed', 'running');
      return this.record(organisationId, id);
    });
    return this.going(by, record, 'running');
  }

  /** What an import approved is taken back by those who may approve one: words come into use by it, too. */
  async revertFor(actor: Actor, id: string): Promise<BankImport> {
    const { target } = await this.read(actor, id);
    if (target === 'approved') requireApprover(actor, 'Only an admin can revert an import of approved questions.');
    return this.revert(actor, id);
  }

  async revert(by: By, id: string): Promise<BankImport> {
    const { organisationId } = by;
    const record = await this.database.within(organisationId, async () => {
      await this.record(organisationId, id);
      await this.begin(organisationId, id, 'done', 'reverting');
      return this.record(organisationId, id);
    });
    return this.going(by, record, 'reverting');
  }

  /** A file that was only looked at is thrown away. */
  async cancel({ organisationId }: By, id: string): Promise<BankImport> {
    return this.database.within(organisationId, async () => {
      const record = await this.record(organisationId, id);
      if (await this.imports.discard(organisationId, id)) return { ...importView(record), state: 'cancelled' as const };
      if (!(await this.imports.askToCancel(organisationId, id))) throw new Refusal('import.not-running');
      return importView(await this.record(organisationId, id));
    });
  }

  private async going(by: By, record: ImportRecord, what: 'running' | 'reverting'): Promise<BankImport> {
    const { organisationId, accountId } = by;
    const job = { ...record, organisationId, accountId: what === 'reverting' ? accountId : record.accountId };
    const ended = this.runner.run(job, what);
    if (record.total <= AT_ONCE) await ended;
    return this.read(by, record.id);
  }

  /** When the runner's work is over; for the shell, which waits. */
  async ended(by: By, id: string, heard: (now: BankImport) => void): Promise<BankImport> {
    for (;;) {
      const now = await this.read(by, id);
      if (now.state !== 'running' && now.state !== 'reverting') return now;
      heard(now);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async begin(
    organisationId: string,
    id: string,
    from: 'previewed' | 'done',
    to: 'running' | 'reverting',
  ): Promise<void> {
    await this.imports.interruptSilent(organisationId);
    const moved = await this.database
      .attempt(() => this.imports.move(organisationId, id, from, to))
      .catch((error: unknown) => {
        throw refusalOf(error, { bank_import_one_at_a_time: 'import.busy' });
      });
    if (!moved) throw new Refusal(from === 'previewed' ? 'import.not-open' : 'import.not-done');
  }

  private async record(organisationId: string, id: string): Promise<ImportRecord> {
    const record = await this.imports.read(organisationId, id);
    if (!record) throw new Refusal('not-found');
    return record;
  }
}

/** What an import approves is used at once, without the second pair of eyes that a review brings. */
export function requireApprover(
  { role }: Actor,
  detail = 'Only an admin can import questions as approved. Import them as drafts.',
): void {
  if (ruleOf('import.approve')[role] !== 'allow') throw new Refusal('access.denied', { detail });
}
