import { Injectable } from '@nestjs/common';
import type {
  Checklist,
  Competency,
  Field,
  Level,
  LoopTemplate,
  Rubric,
  Stage,
  Track,
  Twist,
} from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import type { FieldItemEntity, FieldKind } from './rubrics.entities.ts';
import { RubricsRepository } from './rubrics.repository.ts';

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
