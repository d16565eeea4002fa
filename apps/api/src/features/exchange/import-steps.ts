import { Injectable } from '@nestjs/common';
import { fingerprintOf, together } from '@loopwright/packs';
import { newId } from '../../platform/ids.ts';
import { type BulkAddition, QuestionBulk, type BulkQuestion, QuestionWrites } from '../questions/index.ts';
import type { Applied, BankImportEntity, BankImportRowEntity, Before } from './exchange.entities.ts';
import { type Done, ImportRowsRepository } from './import-rows.repository.ts';
import { toContent, toPortable } from './portable.ts';
import { SourcesRepository } from './sources.repository.ts';

export type Job = Pick<
  BankImportEntity,
  'organisationId' | 'id' | 'name' | 'source' | 'format' | 'target' | 'accountId'
>;
/** A row whose question changed after the file was compared with it. */
export class BankMoved extends Error {
  constructor(readonly slugs: readonly string[]) {
    super(slugs.join(', '));
  }
}
/** A row with the question that it changes. */
type Change = { row: BankImportRowEntity; question: BulkQuestion; what: Exclude<Applied, 'question'> };

/** Puts rows of a file into the bank, some at a time, inside the one transaction of their import. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly bulk: QuestionBulk,
    private readonly writes: QuestionWrites,
    private readonly importRows: ImportRowsRepository,
    private readonly sources: SourcesRepository,
  ) {}

  /** @throws BankMoved */
  async apply(job: Job, rows: readonly BankImportRowEntity[]): Promise<void> {
    const { organisationId } = job;
    const current = new Map(
      (
        await this.bulk.bySlugs(
          organisationId,
          rows.map(({ slug }) => slug),
          true,
        )
      ).map((one) => [one.slug, one]),
    );
    const moved = rows.filter(({ slug, revision }) => (current.get(slug)?.revision ?? null) !== revision);
    if (moved.length > 0) throw new BankMoved(moved.map(({ slug }) => slug));
    const base = await this.sources.of(organisationId, job.source);
    const added = await this.add(
      job,
      rows.filter(({ slug }) => !current.has(slug)),
    );
    const changed = await this.change(
      job,
      rows.flatMap((row) => changeOf(job, row, current.get(row.slug))),
      base,
    );
    await this.importRows.record(organisationId, job.id, [...added, ...changed]);
    await this.sources.record(organisationId, job.source, rows.map(takenFrom));
    await this.writes.refreshFaces(
      organisationId,
      [...added, ...changed].map(({ questionId }) => questionId),
    );
  }

  /** Near-duplicates may name questions further down in the file, so they come last. */
  async link(
    { organisationId }: Job,
    rows: readonly BankImportRowEntity[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const pairs = rows.flatMap(({ slug, incoming }) =>
      incoming.enemies.flatMap((enemy) => {
        const [a, b] = [ids.get(slug), ids.get(enemy)];
        return a && b ? [[a, b] as const] : [];
      }),
    );
    await this.bulk.link(organisationId, pairs);
  }

  private async add(job: Job, rows: readonly BankImportRowEntity[]): Promise<Done[]> {
    const additions = rows.map((row) => additionOf(job, row));
    if (job.target === 'approved')
      await this.bulk.addApproved(job.organisationId, job.accountId, noteOf(job), additions);
    else await this.bulk.addDrafts(job.organisationId, authorOf(job), noteOf(job), additions);
    return rows.map(({ position }, at) => ({
      position,
      applied: 'question',
      questionId: additions[at]!.id,
      appliedRevision: 1,
      before: null,
    }));
  }

  private async change(job: Job, changes: readonly Change[], base: ReadonlyMap<string, string>): Promise<Done[]> {
    const { organisationId } = job;
    const of = (what: Change['what']) => changes.filter((change) => change.what === what);
    const versions = of('version').map(({ row, question }) => ({
      ...labelsOf(row, question),
      content: toContent(row.incoming),
      version: question.currentVersion + 1,
    }));
    const drafts = of('draft');
    const kept =
      (await this.bulk.addVersions(organisationId, job.accountId, noteOf(job), versions)) &&
      (await this.bulk.label(
        organisationId,
        [...drafts, ...of('labels')].map(({ row, question, what }) => ({
          ...labelsOf(row, question),
          retired: what === 'labels' ? question.retired : null,
        })),
      ));
    if (!kept) throw new BankMoved(changes.map(({ row }) => row.slug));
    if (drafts.length > 0)
      await this.bulk.putDrafts(
        organisationId,
        authorOf(job),
        noteOf(job),
        drafts.map(({ row, question }) => ({
          id: question.id,
          content: toContent(row.incoming),
          base: question.currentVersion,
        })),
      );
    return changes.map((change) => doneOf(change, base.get(change.row.slug) ?? null));
  }
}

/** An import never approves what somebody is still writing: a question without an approved version stays a draft. */
function changeOf({ target }: Job, row: BankImportRowEntity, question: BulkQuestion | undefined): Change[] {
  if (!question) return [];
  const says = toPortable(question);
  if (says && fingerprintOf(says) === fingerprintOf(row.incoming)) return [{ row, question, what: 'labels' }];
  return [{ row, question, what: target === 'approved' && question.currentVersion > 0 ? 'version' : 'draft' }];
}

const labelsOf = (row: BankImportRowEntity, { id, revision, tags }: BulkQuestion) => ({
  id,
  revision,
  tags: together({ tags, enemies: [] }, row.incoming).tags,
});

const doneOf = ({ row, question, what }: Change, base: string | null): Done => ({
  position: row.position,
  applied: what,
  questionId: question.id,
  appliedRevision: question.revision + 1,
  before: { ...beforeOf(question), base },
});

const beforeOf = ({
  currentVersion,
  tags,
  enemies,
  draft,
  draftAuthor,
  retired,
}: BulkQuestion): Omit<Before, 'base'> => ({
  version: currentVersion,
  tags,
  enemies,
  draft,
  draftAuthor,
  retired,
});

function additionOf({ format }: Job, { slug, incoming }: BankImportRowEntity): BulkAddition {
  const origin = format === 'pack' ? (incoming.sources.length > 0 ? 'pack' : 'pack-own') : 'team';
  return { id: newId(), slug, origin, tags: incoming.tags, content: toContent(incoming) };
}

const takenFrom = ({ slug, incoming }: BankImportRowEntity) => ({ slug, fingerprint: fingerprintOf(incoming) });
const noteOf = ({ name }: Job): string => `Imported from ${name}`.slice(0, 500);

function authorOf({ accountId }: Job): string {
  if (accountId === null) throw new Error('Drafts have an author; an import without one approves.');
  return accountId;
}
