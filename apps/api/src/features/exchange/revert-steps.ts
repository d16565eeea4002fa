import { Injectable } from '@nestjs/common';
import { fingerprintOf } from '@loopwright/packs';
import { QuestionBulk, type BulkQuestion, QuestionWrites } from '../questions/index.ts';
import type { BankImportRowEntity, Before } from './exchange.entities.ts';
import { type Job } from './import-steps.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { toPortable } from './portable.ts';
import { SourcesRepository } from './sources.repository.ts';

type Kept = { position: number; kept: 'used' | 'edited' };
/** A row whose question is as the import left it. */
type Undo = { row: BankImportRowEntity; question: BulkQuestion; before: Before };

/** Takes back what an import did, some rows at a time; what was used or edited since stays as it is. */
@Injectable()
export class RevertSteps {
  constructor(
    private readonly bulk: QuestionBulk,
    private readonly writes: QuestionWrites,
    private readonly importRows: ImportRowsRepository,
    private readonly sources: SourcesRepository,
  ) {}

  async revert(
    job: Job,
    rows: readonly BankImportRowEntity[],
    planned: ReadonlySet<string>,
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { organisationId } = job;
    const questionIds = rows.flatMap(({ questionId }) => questionId ?? []);
    const current = new Map((await this.bulk.byIds(organisationId, questionIds, true)).map((one) => [one.id, one]));
    const used = await this.sources.used(organisationId, questionIds);
    const judged = rows.flatMap((row) => {
      const question = current.get(row.questionId ?? '');
      return question ? [{ row, question, kept: reasonToKeep(row, question, used, planned) }] : [];
    });
    const free = judged.filter(({ kept }) => kept === null);
    await this.remove(job, free);
    const undone = free.flatMap(({ row, question }) => (row.before ? [{ row, question, before: row.before }] : []));
    await this.restore(job, undone, ids);
    await this.importRows.recordKept(
      organisationId,
      job.id,
      judged.flatMap(({ row, kept }): Kept[] => (kept ? [{ position: row.position, kept }] : [])),
    );
    await this.takeBack(
      job,
      free.map(({ row }) => row),
    );
    await this.writes.refreshFaces(
      organisationId,
      undone.map(({ question }) => question.id),
    );
  }

  /** The next comparison begins from what had been taken before this import. */
  private async takeBack({ organisationId, source }: Job, rows: readonly BankImportRowEntity[]): Promise<void> {
    const earlier = rows.flatMap(({ slug, before }) => (before?.base ? [{ slug, fingerprint: before.base }] : []));
    await this.sources.forget(
      organisationId,
      source,
      rows.map(({ slug }) => slug),
    );
    await this.sources.record(organisationId, source, earlier);
  }

  private async remove(job: Job, free: readonly { row: BankImportRowEntity; question: BulkQuestion }[]): Promise<void> {
    const added = free.filter(({ row }) => row.applied === 'question').map(({ question }) => question);
    const approved = added.filter(({ currentVersion }) => currentVersion > 0).map(({ id }) => id);
    const drafts = added.filter(({ currentVersion }) => currentVersion === 0).map(({ id }) => id);
    const gone = await this.sources.removeImported(job.id, approved);
    if (gone.size < approved.length) throw new Error('A question that an import added was not removed.');
    await this.bulk.removeUnapproved(job.organisationId, drafts);
  }

  private async restore(
    { organisationId, accountId, name }: Job,
    undone: readonly Undo[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const note = `Reverted the import of ${name}`.slice(0, 500);
    const versioned = undone.filter(({ row }) => row.applied === 'version');
    const said = new Map(
      (
        await this.bulk.versions(
          organisationId,
          versioned.map(({ question, before }) => ({ id: question.id, version: before.version })),
        )
      ).map(({ id, content }) => [id, content]),
    );
    await this.bulk.addVersions(
      organisationId,
      accountId,
      note,
      versioned.map(({ question, before }) => ({
        id: question.id,
        revision: question.revision,
        tags: before.tags,
        content: said.get(question.id)!,
        version: question.currentVersion + 1,
      })),
    );
    await this.bulk.label(organisationId, undone.flatMap(labelled));
    await this.restoreDrafts(organisationId, accountId, note, undone);
    await this.bulk.unlink(
      organisationId,
      undone.flatMap((one) => strangers(one, ids)),
    );
  }

  private async restoreDrafts(
    organisationId: string,
    accountId: string | null,
    note: string,
    undone: readonly Undo[],
  ): Promise<void> {
    const drafted = undone.filter(({ row }) => row.applied === 'draft');
    const over = drafted.flatMap(({ question, before }) =>
      before.draft
        ? [{ id: question.id, content: before.draft, base: before.version, by: before.draftAuthor ?? undefined }]
        : [],
    );
    if (over.length > 0 && accountId !== null) await this.bulk.putDrafts(organisationId, accountId, note, over);
    await this.bulk.dropDrafts(
      organisationId,
      drafted.filter(({ before }) => !before.draft).map(({ question }) => question.id),
    );
  }
}

/** `used`: planned or asked with what the import brought. `edited`: somebody changed it afterwards. */
function reasonToKeep(
  row: BankImportRowEntity,
  question: BulkQuestion,
  used: ReadonlyMap<string, number>,
  planned: ReadonlySet<string>,
): Kept['kept'] | null {
  if (inUse(row, used.get(question.id), planned)) return 'used';
  if (question.revision !== row.appliedRevision) return 'edited';
  return draftEdited(row, question) ? 'edited' : null;
}

function inUse(
  { applied, before, questionId }: BankImportRowEntity,
  version: number | undefined,
  planned: ReadonlySet<string>,
): boolean {
  if (applied === 'question') return version !== undefined || planned.has(questionId ?? '');
  return applied === 'version' && version !== undefined && version > (before?.version ?? 0);
}

function draftEdited({ applied, incoming, before }: BankImportRowEntity, question: BulkQuestion): boolean {
  const draft = question.draft && toPortable({ ...question, approved: null });
  const ours = applied === 'draft' || (applied === 'question' && question.currentVersion === 0);
  if (!ours) return question.draft !== null && !before?.draft && applied === 'question';
  return question.draftState !== 'draft' || !draft || fingerprintOf(draft) !== fingerprintOf(incoming);
}

/** Tags as they were; a version has its own already, unless the question was retired. */
function labelled({ row, question, before }: Undo) {
  if (row.applied === 'version')
    return before.retired
      ? [{ id: question.id, revision: question.revision + 1, tags: before.tags, retired: before.retired }]
      : [];
  return [{ id: question.id, revision: question.revision, tags: before.tags, retired: before.retired }];
}

function strangers({ row, question, before }: Undo, ids: ReadonlyMap<string, string>) {
  return row.incoming.enemies.flatMap((enemy) => {
    const id = ids.get(enemy);
    return id && !before.enemies.includes(enemy) ? [[question.id, id] as const] : [];
  });
}
