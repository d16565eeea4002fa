import type { panelStates } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PanelAsked, PanelOutcome } from './panel.asked.ts';

/** Who is to interview whom: a proposal until somebody accepts it. */
@Entity('panel_proposal')
@Check('panel_proposal_state', `state in ('running','ready','accepted','cancelled','failed')`)
@Index('panel_proposal_of_job', ['organisationId', 'jobId', 'madeAt'])
@ForeignKey('JobEntity', ['organisationId', 'jobId'], ['organisationId', 'id'], {
  name: 'panel_proposal_job_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'madeBy'], ['organisationId', 'id'], { name: 'panel_proposal_by_fkey' })
export class PanelProposalEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'panel_proposal_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'panel_proposal_pkey' }) id: string;
  @Column('uuid', { name: 'job_id' }) jobId: string;
  @Column('text', { default: 'running' }) state: (typeof panelStates)[number];
  /** The problem as it was solved, with the names in it. */
  @Column('jsonb') asked: PanelAsked;
  @Column('jsonb', { nullable: true }) outcome: PanelOutcome | null;
  @Column('text', { default: '' }) reason: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
}

/** Who is to sit in a session of a candidate that has no interview yet: what scheduling begins with. */
@Entity('planned_seat')
@Index('planned_seat_of_account', ['organisationId', 'accountId'])
@ForeignKey('ApplicationEntity', ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'planned_seat_application_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'planned_seat_account_fkey',
  onDelete: 'CASCADE',
})
export class PlannedSeatEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'planned_seat_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'planned_seat_pkey' })
  applicationId: string;
  @PrimaryColumn('text', { name: 'session_id', primaryKeyConstraintName: 'planned_seat_pkey' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'planned_seat_pkey' }) accountId: string;
  @Column('boolean', { default: false }) shadow: boolean;
  @Column('date', { name: 'from_day' }) fromDay: string;
  @Column('smallint') weeks: number;
  @Column('text', { default: '' }) reason: string;
}
