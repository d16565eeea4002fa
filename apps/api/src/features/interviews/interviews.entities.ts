import type { Interview } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One session of a published loop, held with one candidate. It keeps the loop and rubric versions that it was scheduled with. */
@Entity('interview')
@Check('interview_status', `status in ('scheduled','cancelled')`)
@Index('interview_once_per_session', ['organisationId', 'applicationId', 'sessionId'], {
  unique: true,
  where: `status = 'scheduled'`,
})
@Index('interview_by_time', ['organisationId', 'startsAt'])
@ForeignKey('ApplicationEntity', ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'interview_application_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('LoopVersionEntity', ['organisationId', 'loopId', 'loopVersion'], ['organisationId', 'loopId', 'version'], {
  name: 'interview_loop_fkey',
})
@ForeignKey(
  'RubricVersionEntity',
  ['organisationId', 'stage', 'rubricVersion'],
  ['organisationId', 'stage', 'version'],
  { name: 'interview_rubric_fkey' },
)
export class InterviewEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'interview_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interview_pkey' }) id: string;
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('uuid', { name: 'loop_id' }) loopId: string;
  @Column('integer', { name: 'loop_version' }) loopVersion: number;
  @Column('text', { name: 'session_id' }) sessionId: string;
  @Column('text') title: string;
  @Column('text') stage: string;
  @Column('integer', { name: 'rubric_version' }) rubricVersion: number;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('smallint') minutes: number;
  @Column('text', { default: '' }) place: string;
  @Column('text', { default: 'scheduled' }) status: Interview['status'];
  @Column('integer', { default: 1 }) version: number;
}

@Entity('interview_panelist')
@Index('interview_panelist_of_account', ['organisationId', 'accountId'])
@ForeignKey('InterviewEntity', ['organisationId', 'interviewId'], ['organisationId', 'id'], {
  name: 'interview_panelist_interview_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'interview_panelist_account_fkey',
})
export class InterviewPanelistEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'interview_panelist_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'interview_id', primaryKeyConstraintName: 'interview_panelist_pkey' })
  interviewId: string;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'interview_panelist_pkey' }) accountId: string;
}
