import { Controller } from '@nestjs/common';
import { rubricRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { FieldService } from './field.service.ts';

@Controller()
export class RubricsController {
  constructor(private readonly field: FieldService) {}

  @Implements(routes.field, { can: 'field.read' })
  read(@SignedIn() actor: Actor) {
    return this.field.of(actor.organisationId);
  }

  @Implements(routes.list, { can: 'field.read' })
  async list(@SignedIn() actor: Actor) {
    return { items: await this.field.currentRubrics(actor.organisationId) };
  }
}
