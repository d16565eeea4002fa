import { Injectable } from '@nestjs/common';
import type { Answer, AnswerChange, DueCard, PanelCard, Scorecard, Submission } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { AnswersRepository } from './answers.repository.ts';
import { isRepeated, missingIn } from './scorecard.rules.ts';
import { answerView, dueCardView, panelCardView, scorecardView, unwritten } from './scorecard.view.ts';
import { type CardRow, type LockedCard, ScorecardsRepository } from './scorecards.repository.ts';

@Injectable()
export class ScorecardsService {
  constructor(
    private readonly database: Database,
    private readonly cards: ScorecardsRepository,
    private readonly answers: AnswersRepository,
  ) {}

  due(actor: Actor): Promise<{ items: DueCard[] }> {
    return this.database.within(actor.organisationId, async () => ({
      items: (await this.cards.due(actor)).map(dueCardView),
    }));
  }

  /** Opens the interviewer's own card, making it on the first call. */
  open(actor: Actor, interviewId: string): Promise<Scorecard> {
    return this.database.within(actor.organisationId, async () => {
      const own = await this.cards.ownCard(actor, interviewId);
      if (own) return this.filled(actor, own);
      // Whoever was taken off the panel a moment ago has no card to open.
      await this.database
        .attempt(() => this.cards.open(actor, interviewId, newId()))
        .catch((error: unknown) => {
          throw refusalOf(error, { scorecard_panelist_fkey: 'not-found' });
        });
      return this.filled(actor, await this.cards.ownCard(actor, interviewId));
    });
  }

  read(actor: Actor, scorecardId: string): Promise<Scorecard> {
    return this.database.within(actor.organisationId, async () =>
      this.filled(actor, await this.cards.card(actor, scorecardId)),
    );
  }

  /** Saves one answer over the version that it was written over; a write that arrives twice is the same write. */
  answer(actor: Actor, scorecardId: string, subject: string, change: AnswerChange): Promise<Answer> {
    const target = { organisationId: actor.organisationId, scorecardId, subject };
    return this.database.within(actor.organisationId, async () => {
      const written = await this.answers.write(target, change);
      return answerView(written ?? (await this.repeated(target, change)));
    });
  }

  /** Submits the card once, however often and from however many tabs it is asked for. */
  submit(actor: Actor, scorecardId: string, { key }: Submission): Promise<Scorecard> {
    return this.database.within(actor.organisationId, async () => {
      const card = await this.cards.lock(actor.organisationId, scorecardId);
      if (!card) throw new Refusal('not-found');
      if (card.state === 'submitted') {
        if (card.submissionKey !== key) throw new Refusal('scorecard.submitted');
        return this.filled(actor, card);
      }
      await this.requireComplete(actor, card);
      await this.cards.submit(actor.organisationId, scorecardId, key);
      return this.filled(actor, await this.cards.card(actor, scorecardId));
    });
  }

  /** The candidate's panel with the cards that the actor may see. */
  ofApplication(actor: Actor, applicationId: string): Promise<{ items: PanelCard[]; withheld: boolean }> {
    return this.database.within(actor.organisationId, async () => {
      const seats = await this.cards.seats(actor, applicationId);
      const withheld = await this.cards.withheld(actor, applicationId);
      const visible = seats.flatMap(({ cardId }) => (cardId === null ? [] : [cardId]));
      const answers = await this.answers.ofCards(actor.organisationId, visible);
      return { items: seats.map((seat) => panelCardView(seat, withheld, answers)), withheld };
    });
  }

  private async filled(actor: Actor, card: CardRow | undefined): Promise<Scorecard> {
    if (!card) throw new Refusal('not-found');
    return scorecardView(card, await this.answers.ofCards(actor.organisationId, [card.id]));
  }

  private async requireComplete({ organisationId }: Actor, card: LockedCard): Promise<void> {
    if (card.cancelled) throw new Refusal('interview.cancelled');
    const issues = missingIn(await this.answers.answer({ organisationId, scorecardId: card.id, subject: 'overall' }));
    if (issues.length > 0) throw new Refusal('scorecard.incomplete', { issues });
  }

  /** The row of a write that had come through before, or the refusal that says why it cannot. */
  private async repeated(
    target: { organisationId: string; scorecardId: string; subject: string },
    change: AnswerChange,
  ) {
    const standing = await this.answers.standing(target);
    if (!standing) throw new Refusal('not-found');
    const current = await this.answers.answer(target);
    const shown = current ? answerView(current) : unwritten(target.subject);
    if (standing.submitted) throw new Refusal('scorecard.submitted', { current: shown });
    if (!standing.known)
      throw new Refusal('scorecard.unknown-subject', {
        issues: [{ path: ['subject'], message: 'is not part of this interview' }],
      });
    if (current && isRepeated(change, current)) return current;
    throw new Refusal('version.stale', { current: shown });
  }
}
