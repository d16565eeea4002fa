import { Injectable } from '@nestjs/common';
import type { CandidateQuestion, TeamAnswerChange } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { FieldService } from '../rubrics/index.ts';
import { candidateQuestionView, deckView } from './guide.view.ts';
import { GuidesRepository } from './guides.repository.ts';

/** What the content teaches those who interview, and what it tells those who are interviewed. */
@Injectable()
export class GuidesService {
  constructor(
    private readonly database: Database,
    private readonly field: FieldService,
    private readonly guides: GuidesRepository,
  ) {}

  all({ organisationId }: Actor) {
    return this.database.within(organisationId, async () => {
      const { guides, briefs, decks, rounds } = await this.field.teaching(organisationId);
      const asked = decks.flatMap(({ cards }) => cards.map(({ question }) => question));
      const rows = await this.guides.cards(organisationId, asked);
      return { guides, briefs, rounds, decks: decks.map((deck) => deckView(deck, rows)) };
    });
  }

  candidateQuestions({ organisationId }: Actor): Promise<CandidateQuestion[]> {
    return this.database.within(organisationId, async () => {
      const { candidateQuestions } = await this.field.teaching(organisationId);
      const answers = await this.guides.answers(organisationId);
      return candidateQuestions.map((asked) =>
        candidateQuestionView(
          asked,
          answers.find(({ slug }) => slug === asked.slug),
        ),
      );
    });
  }

  /** Saves what the team answers; the words of somebody who was faster are never written over. */
  answer(actor: Actor, { slug, text, version }: TeamAnswerChange): Promise<CandidateQuestion> {
    const { organisationId, accountId } = actor;
    return this.database.within(organisationId, async () => {
      await this.one(actor, slug);
      const saved =
        version === null
          ? await this.guides.addAnswer(organisationId, slug, text, accountId)
          : await this.guides.changeAnswer(organisationId, slug, text, accountId, version);
      if (!saved) throw new Refusal('version.stale', { current: await this.one(actor, slug) });
      return this.one(actor, slug);
    });
  }

  private async one(actor: Actor, slug: string): Promise<CandidateQuestion> {
    const found = (await this.candidateQuestions(actor)).find((each) => each.slug === slug);
    if (found) return found;
    throw new Refusal('request.invalid', { issues: [{ path: ['slug'], message: 'is not a question of the guides' }] });
  }
}
