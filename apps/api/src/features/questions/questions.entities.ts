import type {
  QuestionContent,
  QuestionFormat,
  QuestionOrigin,
  QuestionStatus,
  RetirementReason,
} from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('question')
@Unique('question_slug_in_organisation', ['organisationId', 'slug'])
@Check('question_status', `status in ('draft','review','approved','retired')`)
@Check('question_origin', `origin in ('pack','pack-own','team')`)
@Check('question_retired_reason', `retired_reason in ('stale','leaked','poor')`)
@Check('question_retired_with_reason', `(status = 'retired') = (retired_reason IS NOT NULL)`)
@Check('question_exposure_times', 'exposure_times > 0')
@Check('question_exposure_days', 'exposure_days > 0')
@Check('question_exposure', '(exposure_times IS NULL) = (exposure_days IS NULL)')
@Check('question_approved_version', `status = 'retired' OR (status = 'approved') = (current_version > 0)`)
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'question_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'ownerId'], ['organisationId', 'id'], {
  name: 'question_owner_fkey',
  onDelete: 'SET NULL',
})
@ForeignKey('AccountEntity', ['organisationId', 'retiredBy'], ['organisationId', 'id'], {
  name: 'question_retired_by_fkey',
  onDelete: 'SET NULL',
})
export class QuestionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text') status: QuestionStatus;
  @Column('text') origin: QuestionOrigin;
  /** 0 before the first approval. */
  @Column('integer', { name: 'current_version' }) currentVersion: number;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) tags: string[];
  @Column('text', { name: 'retired_reason', nullable: true }) retiredReason: RetirementReason | null;
  @Column('text', { name: 'retired_note', default: '' }) retiredNote: string;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('uuid', { name: 'retired_by', nullable: true }) retiredBy: string | null;
  @Column('smallint', { name: 'exposure_times', nullable: true }) exposureTimes: number | null;
  @Column('smallint', { name: 'exposure_days', nullable: true }) exposureDays: number | null;
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}

/** What a question says at one version, never changed; the columns beside `content` repeat what loops choose by. */
@Entity('question_version')
@Check('question_version_format', `format in ('open','coding','system-design','behavioral','mcq')`)
@Check('question_version_minutes', 'minutes > 0')
@Check('question_version_alone', 'NOT approved_alone OR approved_by = created_by')
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_version_question_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'createdBy'], ['organisationId', 'id'], {
  name: 'question_version_author_fkey',
  onDelete: 'SET NULL',
})
@ForeignKey('AccountEntity', ['organisationId', 'approvedBy'], ['organisationId', 'id'], {
  name: 'question_version_approver_fkey',
  onDelete: 'SET NULL',
})
export class QuestionVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_version_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_version_pkey' }) questionId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'question_version_pkey' }) version: number;
  @Column('text') title: string;
  @Column('text') prompt: string;
  @Column('text') format: QuestionFormat;
  @Column('text', { array: true }) stages: string[];
  @Column('text', { array: true }) levels: string[];
  @Column('text', { array: true }) topics: string[];
  @Column('jsonb') competencies: Record<string, 1 | 2>;
  @Column('smallint') minutes: number;
  @Column('jsonb') content: QuestionContent;
  /** What this version changed, in its author's words. */
  @Column('text', { default: '' }) note: string;
  /** Nobody, when it came with a pack. */
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  /** Its author approved it, because nobody else could. */
  @Column('boolean', { name: 'approved_alone', default: false }) approvedAlone: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** The next version while it is written and reviewed. */
@Entity('question_draft')
@Check('question_draft_state', `state in ('draft','review')`)
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_draft_question_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'authorId'], ['organisationId', 'id'], {
  name: 'question_draft_author_fkey',
  onDelete: 'CASCADE',
})
export class QuestionDraftEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_draft_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_draft_pkey' }) questionId: string;
  @Column('jsonb') content: QuestionContent;
  @Column('integer', { name: 'base_version' }) baseVersion: number;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text', { default: 'draft' }) state: 'draft' | 'review';
  @Column('text', { default: '' }) note: string;
  @Column('integer', { default: 1 }) revision: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}

/** Two questions that must not meet in one loop; stored both ways. */
@Entity('question_enemy')
@Check('question_enemy_not_itself', 'question_id <> enemy_id')
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_enemy_question_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('QuestionEntity', ['organisationId', 'enemyId'], ['organisationId', 'id'], {
  name: 'question_enemy_enemy_fkey',
  onDelete: 'CASCADE',
})
export class QuestionEnemyEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_enemy_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_enemy_pkey' }) questionId: string;
  @PrimaryColumn('uuid', { name: 'enemy_id', primaryKeyConstraintName: 'question_enemy_pkey' }) enemyId: string;
}
