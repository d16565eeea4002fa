import { Injectable } from '@nestjs/common';
import type {
  Brief,
  CandidateQuestion,
  Checklist,
  Competency,
  Deck,
  Field,
  Guide,
  Level,
  LoopTemplate,
  Round,
  Rubric,
  Stage,
  Track,
  Twist,
} from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import type { FieldItemEntity, FieldKind } from './rubrics.entities.ts';
import { RubricsRepository } from './rubrics.repository.ts';

/** A deck as it is kept: its questions by their stable names. */
export type KeptDeck = Pick<Deck, 'slug' | 'title' | 'purpose'> & { cards: { question: string; cue: string }[] };
type Teaching = {
  guides: Guide[];
  briefs: Brief[];
  decks: KeptDeck[];
  rounds: Round[];
  candidateQuestions: Pick<CandidateQuestion, 'slug' | 'text' | 'reveals'>[];
};

/** The field an organisation hires for: what its levels, stages, competencies and rubrics are. */
@Injectable()
export class FieldService {
  constructor(
    private readonly database: Database,
    private readonly rubrics: RubricsRepository,
  ) {}

  of(organisationId: string): Promise<Field> {
    return this.database.within(organisationId, async () => fieldView(await this.rubrics.fieldItems(organisationId)));
  }

  loopTemplates(organisationId: string): Promise<LoopTemplate[]> {
    return this.database.within(organisationId, async () =>
      contents<LoopTemplate>(await this.rubrics.fieldItemsOf(organisationId, 'loop-template'), 'loop-template'),
    );
  }

  /** What the content teaches, by kind. */
  teaching(organisationId: string): Promise<Teaching> {
    return this.database.within(organisationId, async () => {
      const items = await this.rubrics.fieldItems(organisationId);
      return {
        guides: contents(items, 'guide'),
        briefs: contents(items, 'brief'),
        decks: contents(items, 'deck'),
        rounds: contents(items, 'round'),
        candidateQuestions: contents(items, 'candidate-question'),
      };
    });
  }

  currentRubrics(organisationId: string): Promise<Rubric[]> {
    return this.database.within(organisationId, () => this.rubrics.currentRubrics(organisationId));
  }
}

const contents = <T>(items: FieldItemEntity[], kind: FieldKind): T[] =>
  items.filter((item) => item.kind === kind).map((item) => item.content as T);

function fieldView(items: FieldItemEntity[]): Field {
  return {
    levels: contents<Level>(items, 'level'),
    competencies: contents<Competency>(items, 'competency'),
    stages: contents<Stage>(items, 'stage'),
    tracks: contents<Track>(items, 'track'),
    checklists: contents<Checklist>(items, 'checklist'),
    twists: contents<Twist>(items, 'twist'),
  };
}
