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

/** A loop that stays with an older version of a stage's rubric; one without a row follows the current version. */
@Entity('loop_rubric')
@ForeignKey('LoopEntity', ['organisationId', 'loopId'], ['organisationId', 'id'], {
  name: 'loop_rubric_loop_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('RubricVersionEntity', ['organisationId', 'stage', 'version'], ['organisationId', 'stage', 'version'], {
  name: 'loop_rubric_version_fkey',
})
export class LoopRubricEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_rubric_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'loop_id', primaryKeyConstraintName: 'loop_rubric_pkey' }) loopId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'loop_rubric_pkey' }) stage: string;
  @Column('integer') version: number;
}

/** Why somebody sits on a panel over their limit; written once, never changed. It holds for the time that it names. */
@Entity('interview_over_limit')
@Check('interview_over_limit_per', `per in ('week','day')`)
@Check('interview_over_limit_reasoned', `reason <> ''`)
@Index('interview_over_limit_of_interview', ['organisationId', 'interviewId'])
@ForeignKey('InterviewEntity', ['organisationId', 'interviewId'], ['organisationId', 'id'], {
  name: 'interview_over_limit_interview_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'interview_over_limit_account_fkey',
})
@ForeignKey('AccountEntity', ['organisationId', 'givenBy'], ['organisationId', 'id'], {
  name: 'interview_over_limit_by_fkey',
})
export class InterviewOverLimitEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'interview_over_limit_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'interview_over_limit_pkey' }) id: string;
  @Column('uuid', { name: 'interview_id' }) interviewId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('text') per: 'week' | 'day';
  @Column('smallint') count: number;
  @Column('smallint') most: number;
  @Column('text') reason: string;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @Column('timestamptz', { name: 'given_at', default: () => 'now()' }) givenAt: Date;
}
