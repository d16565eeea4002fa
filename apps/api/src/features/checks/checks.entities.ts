import type { CheckEnd } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Questions for one candidate, to be answered by a link within a set time. Over, it is a record. */
@Entity('knowledge_check')
@Check('knowledge_check_status', `status in ('created','started','submitted','withdrawn')`)
@Check('knowledge_check_minutes', 'minutes > 0')
@Check('knowledge_check_extra_minutes', 'extra_minutes >= 0')
@Check('knowledge_check_ended_by', `ended_by in ('candidate','time')`)
@Check(
  'knowledge_check_finished',
  `(status = 'submitted') = (finished_at IS NOT NULL AND ended_by IS NOT NULL AND started_at IS NOT NULL)`,
)
@Index('knowledge_check_of_application', ['organisationId', 'applicationId'])
@ForeignKey('ApplicationEntity', ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'knowledge_check_application_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'createdBy'], ['organisationId', 'id'], {
  name: 'knowledge_check_by_fkey',
})
export class KnowledgeCheckEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'knowledge_check_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'knowledge_check_pkey' }) id: string;
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('text', { default: 'created' }) status: 'created' | 'started' | 'submitted' | 'withdrawn';
  @Column('smallint') minutes: number;
  @Column('smallint', { name: 'extra_minutes' }) extraMinutes: number;
  @Column('boolean') blind: boolean;
  @Column('boolean', { name: 'shows_score' }) showsScore: boolean;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy: CheckEnd | null;
  @Column('integer', { default: 1 }) version: number;
}

/** `optionOrder`: the options of the question, counted from 1, in the order in which the candidate sees them. */
@Entity('knowledge_check_question')
@Unique('knowledge_check_question_once', ['organisationId', 'checkId', 'questionId'])
@ForeignKey('KnowledgeCheckEntity', ['organisationId', 'checkId'], ['organisationId', 'id'], {
  name: 'knowledge_check_question_check_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'QuestionVersionEntity',
  ['organisationId', 'questionId', 'questionVersion'],
  ['organisationId', 'questionId', 'version'],
  { name: 'knowledge_check_question_version_fkey' },
)
export class KnowledgeCheckQuestionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'knowledge_check_question_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'check_id', primaryKeyConstraintName: 'knowledge_check_question_pkey' })
  checkId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'knowledge_check_question_pkey' }) position: number;
  @Column('uuid', { name: 'question_id' }) questionId: string;
  @Column('integer', { name: 'question_version' }) questionVersion: number;
  @Column('smallint', { name: 'option_order', array: true }) optionOrder: number[];
}

/** `choice` counts from 0 among the options as the candidate sees them. */
@Entity('knowledge_check_answer')
@ForeignKey(
  'KnowledgeCheckQuestionEntity',
  ['organisationId', 'checkId', 'position'],
  ['organisationId', 'checkId', 'position'],
  { name: 'knowledge_check_answer_question_fkey', onDelete: 'CASCADE' },
)
export class KnowledgeCheckAnswerEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'knowledge_check_answer_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'check_id', primaryKeyConstraintName: 'knowledge_check_answer_pkey' })
  checkId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'knowledge_check_answer_pkey' }) position: number;
  @Column('smallint', { nullable: true }) choice: number | null;
  @Column('integer') sequence: number;
  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' }) savedAt: Date;
}

/** What opens a check: a hash of the secret, and until when. One per check; a new one takes its place. */
@Entity('knowledge_check_link')
@Index('knowledge_check_link_by_token', ['tokenHash'], { unique: true })
@ForeignKey('KnowledgeCheckEntity', ['organisationId', 'checkId'], ['organisationId', 'id'], {
  name: 'knowledge_check_link_check_fkey',
  onDelete: 'CASCADE',
})
export class KnowledgeCheckLinkEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'knowledge_check_link_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'check_id', primaryKeyConstraintName: 'knowledge_check_link_pkey' })
  checkId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'usable_until' }) usableUntil: Date;
}
