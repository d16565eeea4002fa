import { Injectable } from '@nestjs/common';
import type { QuestionDraftChange } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { AccessService } from '../../platform/access/access.service.ts';
import { Refusal } from '../../platform/refusal.ts';
import { QuestionDraftsService, QuestionReader } from '../questions/index.ts';
import type { StoredDraft } from './documents.entities.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { sharesStems } from './likeness.rules.ts';
import {
  type Additions,
  additionsOf,
  isSaid,
  merged,
  newQuestionOf,
  type SaysTheSame,
  sourceOf,
  textsOf,
} from './taking.rules.ts';

/** Brings accepted drafts into the bank. Runs inside the caller's transaction, so that one refusal takes all back. */
@Injectable()
export class TakingService {
  constructor(
    private readonly access: AccessService,
    private readonly questions: QuestionDraftsService,
    private readonly reader: QuestionReader,
    private readonly documents: DocumentsRepository,
  ) {}

  /** The drafts, with those taken in marked. */
  async take(actor: Actor, document: string, drafts: readonly StoredDraft[]): Promise<StoredDraft[]> {
    const taken: StoredDraft[] = [];
    for (const [at, draft] of drafts.entries())
      taken.push(draft.state === 'accepted' ? await this.takeOne(actor, document, draft, at) : draft);
    return taken;
  }

  private async takeOne(actor: Actor, document: string, draft: StoredDraft, at: number): Promise<StoredDraft> {
    const source = sourceOf(document, draft);
    const questionId =
      draft.into === null
        ? (await this.questions.create(actor, newQuestionOf(draft, source))).id
        : await this.merge(actor, draft, draft.into, { source, at });
    return { ...draft, state: 'taken', questionId };
  }

  /** Writes the next version of the question with what the draft adds; its reviewer sees the difference. */
  private async merge(
    actor: Actor,
    draft: StoredDraft,
    questionId: string,
    { source, at }: { source: string; at: number },
  ): Promise<string> {
    if (!(await this.mayWrite(actor, questionId))) throw unknownQuestion(at);
    const question = await this.reader.read(actor.organisationId, questionId);
    const before = question.draft?.content ?? question.content;
    const content = merged(before, draft, source, await this.comparing(textsOf(before, draft)));
    const change = { content, note: `From ${source}`, revision: question.draft?.revision ?? 0 };
    await this.questions.write(actor, questionId, change as QuestionDraftChange);
    return questionId;
  }

  mayWrite(actor: Actor, questionId: string): Promise<boolean> {
    return this.access.can(actor, 'question.draft', questionId);
  }

  /** What each draft would add to the question that it is to be merged into; null for those that become new ones. */
  async additions(actor: Actor, drafts: readonly StoredDraft[]): Promise<(Additions | null)[]> {
    const found: (Additions | null)[] = [];
    for (const draft of drafts)
      found.push(
        draft.into === null || draft.state === 'taken' ? null : await this.additionsTo(actor, draft, draft.into),
      );
    return found;
  }

  private async additionsTo(actor: Actor, draft: StoredDraft, questionId: string): Promise<Additions | null> {
    if (!(await this.mayWrite(actor, questionId))) return null;
    const question = await this.reader.read(actor.organisationId, questionId);
    const before = question.draft?.content ?? question.content;
    return additionsOf(before, draft, await this.comparing(textsOf(before, draft)));
  }

  /** Texts say the same with the same words, or with nearly the same stems of words. */
  private async comparing(texts: readonly string[]): Promise<SaysTheSame> {
    const stems = await this.documents.stemsOf(texts);
    const ofText = new Map(texts.map((text, at) => [text, stems[at]!]));
    return (one, other) => isSaid(one, other) || sharesStems(ofText.get(one) ?? [], ofText.get(other) ?? []);
  }
}

const unknownQuestion = (at: number) =>
  new Refusal('document.unknown-question', {
    issues: [{ path: ['drafts', at, 'into'], message: 'is no question that you may write on' }],
  });
