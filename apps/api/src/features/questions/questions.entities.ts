import type { QuestionContent, QuestionFormat } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('question')
@Unique('question_slug_in_organisation', ['organisationId', 'slug'])
@Check('question_status', `status in ('draft','review','approved','retired')`)
@Check('question_origin', `origin in ('pack','pack-own','team')`)
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'question_organisation_fkey',
  onDelete: 'CASCADE',
})
export class QuestionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text') status: 'draft' | 'review' | 'approved' | 'retired';
  @Column('text') origin: 'pack' | 'pack-own' | 'team';
  @Column('integer', { name: 'current_version' }) currentVersion: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}

/** What a question says at one version; the columns beside `content` repeat what lists filter by. */
@Entity('question_version')
@Check('question_version_format', `format in ('open','coding','system-design','behavioral','mcq')`)
@Check('question_version_minutes', 'minutes > 0')
@Index('question_version_words', { synchronize: false })
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_version_question_fkey',
  onDelete: 'CASCADE',
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
  @Column('text', { name: 'search_text' }) searchText: string;
  /** Stems of `searchText`; the database keeps it. */
  @Column({ type: 'tsvector', select: false, insert: false, update: false }) words: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
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
