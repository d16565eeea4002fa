import { Body, Controller, Param, Query } from '@nestjs/common';
import { RubricChange, rubricVersionRoutes as routes, Slug } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { RubricVersionsService } from './rubric-versions.service.ts';

type Page = z.infer<typeof routes.history.query>;
type Adoption = z.infer<typeof routes.adopt.body>;
const VersionInPath = routes.read.params.shape.version;

@Controller()
export class RubricVersionsController {
  constructor(private readonly versions: RubricVersionsService) {}

  @Implements(routes.history, { can: 'rubric.read', of: 'stage' })
  history(
    @SignedIn() actor: Actor,
    @Param('stage', { schema: Slug }) stage: string,
    @Query({ schema: routes.history.query }) page: Page,
  ) {
    return this.versions.history(actor, stage, page);
  }

  @Implements(routes.read, { can: 'rubric.read', of: 'stage' })
  read(
    @SignedIn() actor: Actor,
    @Param('stage', { schema: Slug }) stage: string,
    @Param('version', { schema: VersionInPath }) version: number,
  ) {
    return this.versions.read(actor, stage, version);
  }

  @Implements(routes.use, { can: 'rubric.change', of: 'stage' })
  use(
    @SignedIn() actor: Actor,
    @Param('stage', { schema: Slug }) stage: string,
    @Query({ schema: routes.use.query }) page: Page,
  ) {
    return this.versions.use(actor, stage, page);
  }

  @Implements(routes.change, { can: 'rubric.change', of: 'stage' })
  change(
    @SignedIn() actor: Actor,
    @Param('stage', { schema: Slug }) stage: string,
    @Body({ schema: RubricChange }) change: RubricChange,
  ) {
    return this.versions.change(actor, stage, change);
  }

  @Implements(routes.adopt, { can: 'rubric.change', of: 'stage' })
  adopt(
    @SignedIn() actor: Actor,
    @Param('stage', { schema: Slug }) stage: string,
    @Body({ schema: routes.adopt.body }) adoption: Adoption,
  ) {
    return this.versions.adopt(actor, stage, adoption);
  }
}
