import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  Id,
  loopTemplateRoutes as routes,
  TemplateChange,
  TemplateCopy,
  TemplateFromLoop,
} from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { TemplateReachService } from './template-reach.service.ts';
import { TemplateVersionsService } from './template-versions.service.ts';

type Page = z.infer<typeof routes.history.query>;
type Preview = z.infer<typeof routes.preview.body>;
type Retirement = z.infer<typeof routes.retire.body>;
const VersionInPath = routes.version.params.shape.version;

@Controller()
export class TemplateVersionsController {
  constructor(
    private readonly templates: TemplateVersionsService,
    private readonly reach: TemplateReachService,
  ) {}

  @Implements(routes.copy, { can: 'loop-template.create' })
  copy(@SignedIn() actor: Actor, @Body({ schema: TemplateCopy }) copy: TemplateCopy) {
    return this.templates.copy(actor, copy);
  }

  @Implements(routes.save, { can: 'loop-template.save', of: 'loopId' })
  save(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: TemplateFromLoop }) draft: TemplateFromLoop,
  ) {
    return this.templates.saveLoop(actor, loopId, draft);
  }

  @Implements(routes.read, { can: 'loop-template.read', of: 'templateId' })
  read(@SignedIn() actor: Actor, @Param('templateId', { schema: Id }) templateId: string) {
    return this.templates.read(actor.organisationId, templateId);
  }

  @Implements(routes.history, { can: 'loop-template.read', of: 'templateId' })
  history(
    @SignedIn() actor: Actor,
    @Param('templateId', { schema: Id }) templateId: string,
    @Query({ schema: routes.history.query }) page: Page,
  ) {
    return this.templates.history(actor, templateId, page);
  }

  @Implements(routes.version, { can: 'loop-template.read', of: 'templateId' })
  version(
    @SignedIn() actor: Actor,
    @Param('templateId', { schema: Id }) templateId: string,
    @Param('version', { schema: VersionInPath }) version: number,
  ) {
    return this.templates.read(actor.organisationId, templateId, version);
  }

  @Implements(routes.preview, { can: 'loop-template.change', of: 'templateId' })
  preview(
    @SignedIn() actor: Actor,
    @Param('templateId', { schema: Id }) templateId: string,
    @Body({ schema: routes.preview.body }) preview: Preview,
  ) {
    return this.reach.preview(actor, templateId, preview);
  }

  @Implements(routes.change, { can: 'loop-template.change', of: 'templateId' })
  change(
    @SignedIn() actor: Actor,
    @Param('templateId', { schema: Id }) templateId: string,
    @Body({ schema: TemplateChange }) change: TemplateChange,
  ) {
    return this.reach.change(actor, templateId, change);
  }

  @Implements(routes.retire, { can: 'loop-template.change', of: 'templateId' })
  retire(
    @SignedIn() actor: Actor,
    @Param('templateId', { schema: Id }) templateId: string,
    @Body({ schema: routes.retire.body }) retirement: Retirement,
  ) {
    return this.templates.retire(actor, templateId, retirement);
  }
}
