import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DocumentDecision, DocumentDraftChange, QuestionDocument } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { FieldService } from '../rubrics/index.ts';
import { DocumentReader } from './document-reader.ts';
import { documentView, summaryView } from './document.view.ts';
import type { StoredDraft } from './documents.entities.ts';
import { type DocumentRow, DocumentsRepository } from './documents.repository.ts';
import { changed, decided, draftsOf, partsOf } from './draft.rules.ts';
import { likenessTo, NEARLY_THE_SAME, nearlyTheSame } from './likeness.rules.ts';
import { TakingService } from './taking.service.ts';

/** Drafts that one document may have, found and taken in by hand. */
const MOST_DRAFTS = 2000;
/** Drafts that are compared with the bank before other requests get their turn. */
const AT_A_TIME = 4;

@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsRepository,
    private readonly reader: DocumentReader,
    private readonly field: FieldService,
    private readonly taking: TakingService,
  ) {}

  list(actor: Actor, page: { cursor?: string | undefined; limit: number }) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.documents.visible(actor, page);
      return pageOf(rows, page.limit, ({ key, id }) => [key, id], summaryView, total);
    });
  }

  /** Reads a file into drafts and keeps them for review. */
  async upload(actor: Actor, name: string, bytes: Uint8Array): Promise<QuestionDocument> {
    const { organisationId, accountId } = actor;
    const found = await this.reader.read(name, bytes);
    if (found.questions.length > MOST_DRAFTS)
      throw new Refusal('document.unreadable', {
        detail: `The document holds ${found.questions.length} questions; the limit is ${MOST_DRAFTS}. Split it.`,
      });
    const id = newId();
    return this.database.within(organisationId, async () => {
      const { stages, levels } = await this.field.of(organisationId);
      const topics = await this.documents.topics(organisationId);
      const { format, place } = found;
      const drafts = await this.towardsBank(actor, draftsOf(found, { stages, topics, levels }));
      const document = { organisationId, id, name, format, place, uploadedBy: accountId };
      await this.documents.add({ ...document, parts: partsOf(found), drafts });
      return this.view(actor, await this.required(organisationId, id));
    });
  }

  /** What the bank nearly says already goes to that question, unless a person says otherwise: nothing is doubled unseen. */
  private async towardsBank(actor: Actor, drafts: readonly StoredDraft[]): Promise<StoredDraft[]> {
    const { similar } = await this.likenesses(actor.organisationId, drafts);
    const towards: StoredDraft[] = [];
    for (const [at, draft] of drafts.entries()) {
      const alike = similar[at]!.find(({ status, likeness }) => status !== 'retired' && likeness >= NEARLY_THE_SAME);
      const into = alike && (await this.taking.mayWrite(actor, alike.id)) ? alike.id : null;
      towards.push({ ...draft, into });
    }
    return towards;
  }

  read(actor: Actor, documentId: string): Promise<QuestionDocument> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () =>
      this.view(actor, await this.required(organisationId, documentId)),
    );
  }

  /** Keeps what a person made of some drafts; the others stay as they are. */
  change(actor: Actor, documentId: string, revision: number, changes: readonly DocumentDraftChange[]) {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const document = await this.held(actor, documentId, revision);
      const drafts = withChanges(document, changes);
      await this.documents.keep(organisationId, documentId, revision, drafts);
      return { revision: revision + 1 };
    });
  }

  /** Decides drafts alike. */
  decide(actor: Actor, documentId: string, { revision, keys, state }: DocumentDecision) {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const document = await this.held(actor, documentId, revision);
      await this.documents.keep(organisationId, documentId, revision, decided(document.drafts, keys, state));
      return { revision: revision + 1 };
    });
  }

  /** Brings every accepted draft into the bank, or none. */
  accept(actor: Actor, documentId: string, revision: number): Promise<QuestionDocument> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const document = await this.held(actor, documentId, revision);
      const drafts = await this.taking.take(actor, document.name, document.drafts);
      await this.documents.keep(organisationId, documentId, revision, drafts);
      return this.view(actor, await this.required(organisationId, documentId));
    });
  }

  remove(actor: Actor, documentId: string): Promise<Record<string, never>> {
    return this.database.within(actor.organisationId, async () => {
      await this.documents.remove(actor.organisationId, documentId);
      return {};
    });
  }

  private async view(actor: Actor, row: DocumentRow): Promise<QuestionDocument> {
    const { similar, stems } = await this.likenesses(actor.organisationId, row.drafts);
    const adds = await this.taking.additions(actor, row.drafts);
    return documentView(row, { similar, adds, again: nearlyTheSame(stems) });
  }

  private async likenesses(organisationId: string, drafts: readonly StoredDraft[]) {
    const similarTo = likenessTo(await this.documents.stemsOfBank(organisationId));
    const stems = await this.documents.stemsOf(drafts.map(({ prompt }) => prompt));
    const similar: ReturnType<typeof similarTo>[] = [];
    for (const [at, of] of stems.entries()) {
      similar.push(similarTo(of));
      // A long document beside a large bank takes seconds; others are answered meanwhile.
      if (at % AT_A_TIME === 0) await setImmediate();
    }
    return { similar, stems };
  }

  private async required(organisationId: string, id: string): Promise<DocumentRow> {
    const row = await this.documents.read(organisationId, id);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** The document against other writers, as somebody read it. */
  private async held(actor: Actor, id: string, revision: number): Promise<DocumentRow> {
    const row = await this.documents.read(actor.organisationId, id, true);
    if (!row) throw new Refusal('not-found');
    if (row.revision !== revision) throw new Refusal('version.stale', { current: await this.view(actor, row) });
    return row;
  }
}

/** Kept drafts with the changes, in the order of the document. What is in the bank already is changed there. */
function withChanges({ drafts, parts }: DocumentRow, changes: readonly DocumentDraftChange[]): StoredDraft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  for (const [at, change] of changes.entries()) {
    const kept = byKey.get(change.key);
    if (kept?.state === 'taken') throw new Refusal('document.draft-taken');
    if (!parts[change.part])
      throw new Refusal('request.invalid', {
        issues: [{ path: ['drafts', at, 'part'], message: 'is no part of this document' }],
      });
    byKey.set(change.key, changed(kept, change, parts));
  }
  if (byKey.size > MOST_DRAFTS) throw new Refusal('request.invalid', { detail: `At most ${MOST_DRAFTS} drafts.` });
  return [...byKey.values()].sort((a, b) => a.part - b.part || a.key - b.key);
}
