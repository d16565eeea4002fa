import type { slateStates } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SlateOutcome } from './slate.outcome.ts';

/** Loops that were made together for several candidates of a job: a proposal until somebody accepts it. */
@Entity('loop_slate')
@Check('loop_slate_state', `state in ('running','ready','accepted','cancelled','failed')`)
@Index('loop_slate_of_loop', ['organisationId', 'loopId', 'madeAt'])
@ForeignKey('LoopVersionEntity', ['organisationId', 'loopId', 'baseVersion'], ['organisationId', 'loopId', 'version'], {
  name: 'loop_slate_version_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'madeBy'], ['organisationId', 'id'], { name: 'loop_slate_by_fkey' })
export class LoopSlateEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_slate_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'loop_slate_pkey' }) id: string;
  @Column('uuid', { name: 'loop_id' }) loopId: string;
  /** The published version that the loops are variants of. */
  @Column('integer', { name: 'base_version' }) baseVersion: number;
  @Column('text', { default: 'running' }) state: (typeof slateStates)[number];
  @Column('jsonb') candidates: { applicationId: string; name: string }[];
  @Column('smallint', { default: 0 }) done: number;
  @Column('jsonb', { nullable: true }) outcome: SlateOutcome | null;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
  /** When whoever makes it last said that it goes on. */
  @Column('timestamptz', { name: 'touched_at', default: () => 'now()' }) touchedAt: Date;
}

/** The loop version of one candidate, as long as the job's published loop is the one that it was made from. */
@Entity('application_loop')
@ForeignKey('ApplicationEntity', ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'application_loop_application_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('LoopVersionEntity', ['organisationId', 'loopId', 'loopVersion'], ['organisationId', 'loopId', 'version'], {
  name: 'application_loop_version_fkey',
  onDelete: 'CASCADE',
})
export class ApplicationLoopEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'application_loop_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'application_loop_pkey' })
  applicationId: string;
  @Column('uuid', { name: 'loop_id' }) loopId: string;
  @Column('integer', { name: 'loop_version' }) loopVersion: number;
  @Column('integer', { name: 'base_version' }) baseVersion: number;
}
