import type { Absence, Rating } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What one interviewer found in one interview. Submitted, it is a record, and the database refuses to change it. */
@Entity('scorecard')
@Unique('scorecard_one_per_interviewer', ['organisationId', 'interviewId', 'interviewerId'])
@Check('scorecard_state', `state in ('draft','submitted')`)
@Check('scorecard_submitted_once', `(state = 'submitted') = (submitted_at IS NOT NULL)`)
@ForeignKey(
  'InterviewPanelistEntity',
  ['organisationId', 'interviewId', 'interviewerId'],
  ['organisationId', 'interviewId', 'accountId'],
  { name: 'scorecard_panelist_fkey' },
)
export class ScorecardEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'scorecard_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scorecard_pkey' }) id: string;
  @Column('uuid', { name: 'interview_id' }) interviewId: string;
  @Column('uuid', { name: 'interviewer_id' }) interviewerId: string;
  @Column('text', { default: 'draft' }) state: 'draft' | 'submitted';
  @Column('uuid', { name: 'submission_key', nullable: true }) submissionKey: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** One row per answer, not one document per card: a save writes what was typed and nothing else. */
@Entity('scorecard_answer')
@Index('scorecard_answer_rated', ['organisationId', 'subject'], { where: 'rating IS NOT NULL' })
@Check('scorecard_answer_rating', 'rating between 1 and 4')
@Check('scorecard_answer_absence', `absence in ('not-asked','no-signal')`)
@Check('scorecard_answer_rated_or_absent', 'rating IS NULL OR absence IS NULL')
@ForeignKey('ScorecardEntity', ['organisationId', 'scorecardId'], ['organisationId', 'id'], {
  name: 'scorecard_answer_card_fkey',
  onDelete: 'CASCADE',
})
export class ScorecardAnswerEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'scorecard_answer_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'scorecard_id', primaryKeyConstraintName: 'scorecard_answer_pkey' })
  scorecardId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scorecard_answer_pkey' }) subject: string;
  @Column('smallint', { nullable: true }) rating: Rating | null;
  @Column('text', { nullable: true }) absence: Absence | null;
  @Column('text', { default: '' }) note: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' }) savedAt: Date;
}
