import { Injectable } from '@nestjs/common';
import type { AlikeQuestion } from '@loopwright/contracts';
import type { QuestionDocument } from '@loopwright/documents';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { QuestionDraftsService } from '../questions/index.ts';
import { FieldService } from '../rubrics/index.ts';
import type { StoredDraft } from './documents.entities.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { draftsOf } from './draft.rules.ts';
import { likenessTo, NEARLY_THE_SAME } from './likeness.rules.ts';
import { newQuestionOf, sourceOf } from './taking.rules.ts';

type Place = { prompt: string; section: string | null; line: number };
/** `alike`: the question of the bank that says nearly the same; null: an earlier one of the same document does. */
export type Duplicate = Place & { alike: AlikeQuestion | null };
export type Brought = { added: (Place & { id: string; slug: string })[]; duplicates: Duplicate[] };
type Author = Pick<Actor, 'organisationId' | 'accountId'>;
/** Whether a draft is there already, and where. */
type Judged = { draft: StoredDraft; alike: AlikeQuestion | null | undefined };

/** Brings what was found in a document into the bank without a review on screen: as drafts, without what is there already. */
@Injectable()
export class BringingService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsRepository,
    private readonly field: FieldService,
    private readonly questions: QuestionDraftsService,
  ) {}

  /** All or none: one refusal takes everything back. */
  bring(author: Author, name: string, found: QuestionDocument): Promise<Brought> {
    const { organisationId } = author;
    return this.database.within(organisationId, async () => {
      const { stages, levels } = await this.field.of(organisationId);
      const drafts = draftsOf(found, { stages, levels, topics: await this.documents.topics(organisationId) });
      const brought: Brought = { added: [], duplicates: [] };
      for (const { draft, alike } of await this.judged(organisationId, drafts)) {
        const { prompt, section, line } = draft;
        if (alike !== undefined) brought.duplicates.push({ prompt, section, line, alike });
        else brought.added.push({ prompt, section, line, ...(await this.add(author, draft, name)) });
      }
      return brought;
    });
  }

  private async judged(organisationId: string, drafts: readonly StoredDraft[]): Promise<Judged[]> {
    const inBank = likenessTo(await this.documents.stemsOfBank(organisationId));
    const stems = await this.documents.stemsOf(drafts.map(({ prompt }) => prompt));
    const said = new Set<string>();
    return drafts.map((draft, at) => {
      const alike = inBank(stems[at]!).find(({ likeness }) => likeness >= NEARLY_THE_SAME);
      const words = [...stems[at]!].sort().join(' ');
      const again = words !== '' && said.has(words);
      said.add(words);
      return { draft, alike: alike ?? (again ? null : undefined) };
    });
  }

  private async add(author: Author, draft: StoredDraft, name: string): Promise<{ id: string; slug: string }> {
    const { id, slug } = await this.questions.create(author, newQuestionOf(draft, sourceOf(name, draft)));
    return { id, slug };
  }
}
