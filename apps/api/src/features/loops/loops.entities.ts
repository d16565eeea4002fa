import type { LoopPlan, LoopSession } from '@loopwright/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { KeptAssembly } from './loop.report.ts';

/** The loop of a job: a draft that may change, and the number of the version that was published last. */
@Entity('loop')
@Unique('loop_one_per_job', ['organisationId', 'jobId'])
@ForeignKey('JobEntity', ['organisationId', 'jobId'], ['organisationId', 'id'], {
  name: 'loop_job_fkey',
  onDelete: 'CASCADE',
})
@Index('loop_of_template', ['organisationId', 'teamTemplate'])
@ForeignKey(
  'LoopTemplateVersionEntity',
  ['organisationId', 'teamTemplate', 'teamTemplateVersion'],
  ['organisationId', 'templateId', 'version'],
  { name: 'loop_template_version_fkey' },
)
export class LoopEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'loop_pkey' }) id: string;
  @Column('uuid', { name: 'job_id' }) jobId: string;
  /** The shipped template that it was started from. */
  @Column('text', { nullable: true }) template: string | null;
  /** The team's template that it was started from, and the version that it follows. */
  @Column('uuid', { name: 'team_template', nullable: true }) teamTemplate: string | null;
  @Column('integer', { name: 'team_template_version', nullable: true }) teamTemplateVersion: number | null;
  /** Since when it follows its template no more. */
  @Column('timestamptz', { name: 'unlinked_at', nullable: true }) unlinkedAt: Date | null;
  @Column('text') track: string;
  @Column('text') level: string;
  @Column('jsonb') plan: LoopPlan;
  /** What holds of the assembler's last run; null until there was one. */
  @Column('jsonb', { nullable: true }) assembly: KeptAssembly | null;
  @Column('integer', { name: 'published_version', nullable: true }) publishedVersion: number | null;
  /** The draft's version at which its plan was what was published. */
  @Column('integer', { name: 'published_from', nullable: true }) publishedFrom: number | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** A loop as published; never changed, because interviews are held by it. */
@Entity('loop_version')
@ForeignKey('LoopEntity', ['organisationId', 'loopId'], ['organisationId', 'id'], {
  name: 'loop_version_loop_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'publishedBy'], ['organisationId', 'id'], {
  name: 'loop_version_by_fkey',
})
export class LoopVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_version_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'loop_id', primaryKeyConstraintName: 'loop_version_pkey' }) loopId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'loop_version_pkey' }) version: number;
  @Column('text') track: string;
  @Column('text') level: string;
  @Column('jsonb') sessions: LoopSession[];
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { name: 'published_by' }) publishedBy: string;
  @Column('timestamptz', { name: 'published_at', default: () => 'now()' }) publishedAt: Date;
}

/** Which version of which question a published loop asks, and where. */
@Entity('loop_version_question')
@Unique('loop_version_question_once', ['organisationId', 'loopId', 'loopVersion', 'questionId'])
@Index('loop_version_question_used', ['organisationId', 'questionId'])
@ForeignKey('LoopVersionEntity', ['organisationId', 'loopId', 'loopVersion'], ['organisationId', 'loopId', 'version'], {
  name: 'loop_version_question_loop_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'QuestionVersionEntity',
  ['organisationId', 'questionId', 'questionVersion'],
  ['organisationId', 'questionId', 'version'],
  {
    name: 'loop_version_question_version_fkey',
  },
)
export class LoopVersionQuestionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_version_question_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'loop_id', primaryKeyConstraintName: 'loop_version_question_pkey' }) loopId: string;
  @PrimaryColumn('integer', { name: 'loop_version', primaryKeyConstraintName: 'loop_version_question_pkey' })
  loopVersion: number;
  @PrimaryColumn('text', { name: 'session_id', primaryKeyConstraintName: 'loop_version_question_pkey' })
  sessionId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'loop_version_question_pkey' }) position: number;
  @Column('uuid', { name: 'question_id' }) questionId: string;
  @Column('integer', { name: 'question_version' }) questionVersion: number;
}
