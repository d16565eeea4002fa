import {
  type NewQuestion,
  type Question,
  type QuestionContent,
  questionRoutes,
  type QuestionDraftContent,
} from '@loopwright/contracts';
import type { Member } from './team.ts';

/** A question that lacks nothing: it can be approved as it is. */
export const completeContent = (more: Partial<QuestionContent> = {}): QuestionContent => ({
  title: 'Watch a model that slowly gets worse',
  prompt: 'A model that served well for a year answers worse every week. How do you find out why?',
  assesses: 'Looks at data before touching the model.',
  format: 'open',
  stages: ['ml-fundamentals'],
  competencies: { 'ml-fundamentals': 2 },
  topics: ['drift'],
  minutes: 10,
  levels: { mid: 'Names the usual suspects.', senior: 'Orders them by what is cheap to rule out.' },
  keyPoints: ['Compares the inputs of then and now.', 'Asks what changed upstream.', 'Separates data from labels.'],
  followUps: ['What if labels come a month late?', 'Who would you ask first?'],
  redFlags: ['Retrains before looking.'],
  exercise: null,
  design: null,
  choice: null,
  note: null,
  sources: [],
  ...more,
});

/** What someone does with questions, each step as one call that has to succeed. */
export class QuestionCalls {
  constructor(private readonly who: Member) {}

  create(content: QuestionDraftContent = completeContent(), more: Partial<NewQuestion> = {}): Promise<Question> {
    return this.who.as.ok(questionRoutes.create, { body: { content, ...more } });
  }

  read({ id }: { id: string }): Promise<Question> {
    return this.who.as.ok(questionRoutes.read, { params: { questionId: id } });
  }

  save({ id, draft }: Question, content: QuestionDraftContent, note?: string): Promise<Question> {
    const body = { content, revision: draft?.revision ?? 0, note };
    return this.who.as.ok(questionRoutes.saveDraft, { params: { questionId: id }, body });
  }

  submit({ id, draft }: Question): Promise<Question> {
    return this.who.as.ok(questionRoutes.submitDraft, {
      params: { questionId: id },
      body: { revision: draft!.revision },
    });
  }

  approve({ id, draft }: Question): Promise<Question> {
    return this.who.as.ok(questionRoutes.approveDraft, {
      params: { questionId: id },
      body: { revision: draft!.revision },
    });
  }

  retire({ id, revision }: Question, reason: 'stale' | 'leaked' | 'poor' = 'stale'): Promise<Question> {
    return this.who.as.ok(questionRoutes.retire, { params: { questionId: id }, body: { reason, revision } });
  }

  /** A question written by this one and approved by the other. */
  async approved(reviewer: Member, content = completeContent()): Promise<Question> {
    return new QuestionCalls(reviewer).approve(await this.submit(await this.create(content)));
  }
}
