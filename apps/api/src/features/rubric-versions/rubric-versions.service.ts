import { Injectable } from '@nestjs/common';
import type { Rubric, RubricChange, RubricScope } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf, readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { FieldService, RubricsRepository } from '../rubrics/index.ts';
import { RubricReachRepository } from './rubric-reach.repository.ts';
import { rubricIssues } from './rubric.rules.ts';

type Page = { cursor?: string; limit: number };
/** Above every version; the first page begins below it. */
const TOP = 2_147_483_647;

@Injectable()
export class RubricVersionsService {
  constructor(
    private readonly database: Database,
    private readonly field: FieldService,
    private readonly rubrics: RubricsRepository,
    private readonly reach: RubricReachRepository,
  ) {}

  history(actor: Actor, stage: string, { cursor, limit }: Page) {
    return this.database.within(actor.organisationId, async () => {
      const [before] = readCursor(cursor, ['count']) ?? [TOP];
      const rows = await this.rubrics.versions(actor.organisationId, stage, before as number, limit);
      return pageOf(
        rows,
        limit,
        ({ version }) => [version],
        ({ version, authorId, author, createdAt, note }) => ({
          version,
          author: authorId === null ? null : { id: authorId, name: author! },
          createdAt: createdAt.toISOString(),
          note,
        }),
        rows[0]?.total ?? 0,
      );
    });
  }

  read(actor: Actor, stage: string, version: number): Promise<Rubric> {
    return this.database.within(actor.organisationId, async () => {
      const rubric = await this.rubrics.version(actor.organisationId, stage, version);
      if (!rubric) throw new Refusal('not-found');
      return rubric;
    });
  }

  /** Where a rubric is used, as far as the actor may know: what a change of it would touch. */
  use(actor: Actor, stage: string, { cursor, limit }: Page) {
    return this.database.within(actor.organisationId, async () => {
      const rows = await this.reach.use(actor, stage, cursor, limit);
      const { seen, all } = await this.reach.counts(actor, stage);
      const found = pageOf(
        rows,
        limit,
        ({ key, job }) => [key, job.id],
        ({ key: _, ...use }) => use,
        seen,
      );
      return { ...found, elsewhere: all - seen };
    });
  }

  /** Makes the next version and lets it reach the loops of the scope; interviews that have begun keep theirs. */
  change(actor: Actor, stage: string, { version: base, text, note, scope }: RubricChange) {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const issues = rubricIssues(text, await this.field.of(organisationId));
      if (issues.length > 0) throw new Refusal('rubric.invalid', { issues });
      const chosen = await this.chosenBy(actor, stage, scope);
      if (!(await this.rubrics.addVersion(actor, base, { ...text, stage }, note))) await this.refuseStale(actor, stage);
      await this.settle(organisationId, stage, base, chosen);
      return this.moved(organisationId, stage, base + 1);
    });
  }

  /** Brings loops that stayed with an older version to the current one. */
  adopt(actor: Actor, stage: string, { version, jobIds }: { version: number; jobIds: string[] }) {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      await this.requireKnown(actor, stage, jobIds, ['jobIds']);
      if ((await this.rubrics.lockCurrent(organisationId, stage)) !== version) await this.refuseStale(actor, stage);
      await this.reach.follow(organisationId, stage, jobIds);
      return this.moved(organisationId, stage, version);
    });
  }

  private async chosenBy(actor: Actor, stage: string, scope: RubricScope): Promise<readonly string[] | 'all'> {
    if (scope.reach === 'current-and-future') return 'all';
    if (scope.reach === 'future') return [];
    await this.requireKnown(actor, stage, scope.jobIds, ['scope', 'jobIds']);
    return scope.jobIds;
  }

  private async requireKnown(actor: Actor, stage: string, jobIds: readonly string[], at: string[]): Promise<void> {
    const known = await this.reach.known(actor, stage, jobIds);
    const issues = jobIds.flatMap((id, position) =>
      known.has(id) ? [] : [{ path: [...at, position], message: 'is not an open job with this rubric' }],
    );
    if (issues.length > 0) throw new Refusal('rubric.invalid', { issues });
  }

  private async settle(organisationId: string, stage: string, base: number, chosen: readonly string[] | 'all') {
    if (chosen !== 'all') await this.reach.keepOthers(organisationId, stage, base, chosen);
    await this.reach.follow(organisationId, stage, chosen);
  }

  private async moved(organisationId: string, stage: string, version: number) {
    const moved = await this.reach.move(organisationId, stage, version);
    return { rubric: (await this.rubrics.version(organisationId, stage, version))!, moved };
  }

  private async refuseStale({ organisationId }: Actor, stage: string): Promise<never> {
    const version = await this.rubrics.lockCurrent(organisationId, stage);
    throw new Refusal('version.stale', {
      current: version === undefined ? undefined : await this.rubrics.version(organisationId, stage, version),
    });
  }
}
