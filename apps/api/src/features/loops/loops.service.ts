import { Injectable } from '@nestjs/common';
import type {
  Alternative,
  Job,
  Loop,
  LoopAssembly,
  LoopChange,
  LoopDraft,
  LoopPlan,
  LoopPublication,
  LoopTemplate,
  LoopVersion,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { JobsService } from '../jobs/index.ts';
import { TemplateShelf } from '../loop-templates/index.ts';
import { QuestionsService } from '../questions/index.ts';
import { FieldService } from '../rubrics/index.ts';
import { keptAfter, withoutOwnMinutes } from './loop.edit.ts';
import { questionsNamed } from './loop.problem.ts';
import { invalid, requireComplete } from './loop.refusals.ts';
import { type Known, planIssues } from './loop.rules.ts';
import { firstPlan, startedFrom } from './loop.start.ts';
import { sessionsView, versionView } from './loop.view.ts';
import { LoopAssemblyService, type Place } from './loop-assembly.service.ts';
import { LoopReader } from './loop-reader.ts';
import { LoopsRepository } from './loops.repository.ts';

@Injectable()
export class LoopsService {
  constructor(
    private readonly database: Database,
    private readonly loops: LoopsRepository,
    private readonly reader: LoopReader,
    private readonly assembly: LoopAssemblyService,
    private readonly jobs: JobsService,
    private readonly questions: QuestionsService,
    private readonly field: FieldService,
    private readonly shelf: TemplateShelf,
  ) {}

  /** The loop of a job, as its draft stands. */
  ofJob(organisationId: string, jobId: string): Promise<Loop | null> {
    return this.database.within(organisationId, async () => {
      const loop = await this.loops.loopOfJob(organisationId, jobId);
      return loop && this.reader.view(await this.reader.withQuestions(loop));
    });
  }

  /** A draft as it stands. */
  read(organisationId: string, loopId: string): Promise<Loop> {
    return this.database.within(organisationId, () => this.reader.afterWrite(organisationId, loopId, true));
  }

  /** The version of a job's loop by which its interviews are held now. */
  published(organisationId: string, jobId: string): Promise<LoopVersion | null> {
    return this.database.within(organisationId, async () => {
      const loop = await this.loops.loopOfJob(organisationId, jobId);
      return loop?.publishedVersion ? this.version(organisationId, loop.id, loop.publishedVersion) : null;
    });
  }

  version(organisationId: string, loopId: string, version: number): Promise<LoopVersion> {
    return this.database.within(organisationId, async () => {
      const row = await this.loops.version(organisationId, loopId, version);
      if (!row) throw new Refusal('not-found');
      return versionView(row);
    });
  }

  /** Starts the loop of a job from a template or from chosen sessions; its questions come later. */
  start(actor: Actor, jobId: string, draft: LoopDraft): Promise<Loop> {
    const { organisationId, accountId } = actor;
    return this.database.within(organisationId, async () => {
      const { track, level } = await this.openJob(actor, jobId);
      const template = await this.templateOf(organisationId, draft);
      const plan = firstPlan(draft, template, await this.usable(organisationId, template));
      await this.requireSound(organisationId, plan, []);
      const loop = { id: newId(), jobId, ...startedFrom(template), track, level, plan, createdBy: accountId };
      await this.database
        .attempt(() => this.loops.add(organisationId, loop))
        .catch((error: unknown) => {
          throw refusalOf(error, { loop_one_per_job: 'loop.exists' });
        });
      return this.reader.afterWrite(organisationId, loop.id, true);
    });
  }

  /** Replaces the plan by hand; of the assembler's last run stays what still holds. */
  change(actor: Actor, loopId: string, { plan: sent, version }: LoopChange): Promise<Loop> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const { loop } = await this.reader.readAt(organisationId, loopId, version);
      await this.requireSound(organisationId, sent, questionsNamed(loop.plan));
      const named = await this.questions.summaries(organisationId, questionsNamed(sent));
      const plan = withoutOwnMinutes(sent, new Map(named.map(({ id, minutes }) => [id, minutes])));
      const written = await this.loops.change(organisationId, loopId, version, {
        plan,
        assembly: keptAfter(loop, plan),
      });
      return this.reader.afterWrite(organisationId, loopId, written);
    });
  }

  /** Lets the solver choose the questions; takes seconds, so no transaction may be open. */
  assemble(actor: Actor, loopId: string, assembly: LoopAssembly): Promise<Loop> {
    return this.assembly.assemble(actor, loopId, assembly);
  }

  alternatives(actor: Actor, loopId: string, place: Place): Promise<Alternative[]> {
    return this.assembly.alternatives(actor, loopId, place);
  }

  /** Freezes the plan with the present versions of its questions; interviews scheduled from now on follow it. */
  publish(actor: Actor, loopId: string, { version, note = '' }: LoopPublication): Promise<Loop> {
    const { organisationId, accountId } = actor;
    return this.database.within(organisationId, async () => {
      const read = await this.reader.readAt(organisationId, loopId, version);
      requireComplete(read);
      const { plan, assembly, track, level } = read.loop;
      const published = await this.loops.nextVersion(organisationId, loopId);
      const sessions = sessionsView(read.loop, new Map(read.questions.map((question) => [question.id, question])));
      const written = await this.loops.change(organisationId, loopId, version, { plan, assembly, published });
      if (written)
        await this.loops.addVersion(organisationId, {
          loopId,
          version: published,
          track,
          level,
          sessions,
          note,
          publishedBy: accountId,
        });
      return this.reader.afterWrite(organisationId, loopId, written);
    });
  }

  private async openJob(actor: Actor, jobId: string): Promise<Job> {
    const job = await this.jobs.read(actor, jobId);
    if (job.status === 'closed') throw new Refusal('job.closed');
    return job;
  }

  private async templateOf(organisationId: string, { template }: LoopDraft): Promise<LoopTemplate | undefined> {
    if (template === undefined) return undefined;
    const found = await this.shelf.find(organisationId, template);
    if (!found)
      throw invalid([{ path: ['template'], message: `"${template}" is not a template of this organisation` }]);
    if (found.team?.retired) throw invalid([{ path: ['template'], message: `"${found.title}" is retired` }]);
    return found;
  }

  private async usable(organisationId: string, template: LoopTemplate | undefined): Promise<Set<string>> {
    const ids = (template?.pinned ?? []).map(({ questionId }) => questionId);
    const bank = ids.length === 0 ? [] : await this.questions.bank(organisationId, { ids });
    return new Set(bank.map(({ id }) => id));
  }

  /** A question that left the bank may stay in the plan that named it: taking it out is the next edit. */
  private async requireSound(organisationId: string, plan: LoopPlan, named: readonly string[]): Promise<void> {
    const wanted = questionsNamed(plan);
    const bank = wanted.length === 0 ? [] : await this.questions.bank(organisationId, { ids: wanted });
    const known: Known = {
      field: await this.field.of(organisationId),
      questionIds: new Set([...bank.map(({ id }) => id), ...named]),
    };
    const issues = planIssues(plan, known);
    if (issues.length > 0) throw invalid(issues);
  }
}
