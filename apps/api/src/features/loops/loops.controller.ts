import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  Id,
  LoopAssembly,
  LoopChange,
  LoopDraft,
  LoopPublication,
  loopRoutes as routes,
  RunEnding,
  Version,
} from '@loopwright/contracts';
import * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { type TemplateSearch, TemplateShelf } from '../loop-templates/index.ts';
import { LoopRuns } from './loop-runs.ts';
import { LoopsService } from './loops.service.ts';

type Place = z.output<typeof routes.alternatives.query>;
const VersionInPath = z.pipe(z.coerce.number(), Version);

@Controller()
export class LoopsController {
  constructor(
    private readonly loops: LoopsService,
    private readonly runs: LoopRuns,
    private readonly shelf: TemplateShelf,
  ) {}

  @Implements(routes.templates, { can: 'loop-template.list' })
  templates(@SignedIn() actor: Actor, @Query({ schema: routes.templates.query }) search: TemplateSearch) {
    return this.shelf.list(actor.organisationId, search);
  }

  @Implements(routes.ofJob, { can: 'job-loop.read', of: 'jobId' })
  async ofJob(@SignedIn() actor: Actor, @Param('jobId', { schema: Id }) jobId: string) {
    return { loop: await this.loops.ofJob(actor.organisationId, jobId) };
  }

  @Implements(routes.start, { can: 'job-loop.start', of: 'jobId' })
  start(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: LoopDraft }) draft: LoopDraft,
  ) {
    return this.loops.start(actor, jobId, draft);
  }

  @Implements(routes.change, { can: 'loop.change', of: 'loopId' })
  change(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: LoopChange }) change: LoopChange,
  ) {
    return this.loops.change(actor, loopId, change);
  }

  @Implements(routes.assemble, { can: 'loop.change', of: 'loopId' })
  assemble(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: LoopAssembly }) assembly: LoopAssembly,
  ) {
    return this.loops.assemble(actor, loopId, assembly);
  }

  @Implements(routes.run, { can: 'loop.change', of: 'loopId' })
  async run(@SignedIn() actor: Actor, @Param('loopId', { schema: Id }) loopId: string) {
    return { run: await this.runs.read(actor.organisationId, loopId) };
  }

  @Implements(routes.endRun, { can: 'loop.change', of: 'loopId' })
  async endRun(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: RunEnding }) ending: RunEnding,
  ) {
    return { run: await this.runs.end(actor, loopId, ending) };
  }

  @Implements(routes.alternatives, { can: 'loop.change', of: 'loopId' })
  async alternatives(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Query({ schema: routes.alternatives.query }) place: Place,
  ) {
    return { items: await this.loops.alternatives(actor, loopId, place) };
  }

  @Implements(routes.publish, { can: 'loop.change', of: 'loopId' })
  publish(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: LoopPublication }) publication: LoopPublication,
  ) {
    return this.loops.publish(actor, loopId, publication);
  }

  @Implements(routes.version, { can: 'loop.read', of: 'loopId' })
  version(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Param('version', { schema: VersionInPath }) version: number,
  ) {
    return this.loops.version(actor.organisationId, loopId, version);
  }
}
