import type { AssemblyRun, runEndings } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far a run is. */
export type RunProgress = Pick<AssemblyRun, 'step' | 'best'>;

/** A run of the assembler that is under way: one for each loop, gone when it ends. */
@Entity('loop_run')
@Check('loop_run_ending', `ending in ('stop','cancel')`)
@ForeignKey('LoopEntity', ['organisationId', 'loopId'], ['organisationId', 'id'], {
  name: 'loop_run_loop_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'startedBy'], ['organisationId', 'id'], { name: 'loop_run_by_fkey' })
export class LoopRunEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_run_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { name: 'loop_id', primaryKeyConstraintName: 'loop_run_pkey' }) loopId: string;
  @Column('uuid') id: string;
  /** How somebody asked it to end. */
  @Column('text', { nullable: true }) ending: (typeof runEndings)[number] | null;
  @Column('jsonb') progress: RunProgress;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @Column('timestamptz', { name: 'started_at', default: () => 'now()' }) startedAt: Date;
  /** When its process last said that it goes on. */
  @Column('timestamptz', { name: 'touched_at', default: () => 'now()' }) touchedAt: Date;
}
