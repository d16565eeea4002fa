import type { QuestionFormat } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What lists show and search of a question: the approved version or, before there is one, its draft. */
@Entity('question_face')
@Index('question_face_words', { synchronize: false })
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_face_question_fkey',
  onDelete: 'CASCADE',
})
export class QuestionFaceEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_face_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'question_face_pkey' }) questionId: string;
  @Column('text') title: string;
  @Column('text') prompt: string;
  @Column('text') format: QuestionFormat;
  @Column('text', { array: true }) stages: string[];
  @Column('text', { array: true }) levels: string[];
  @Column('text', { array: true }) topics: string[];
  @Column('jsonb') competencies: Record<string, 1 | 2>;
  @Column('smallint') minutes: number;
  /** Values of the facets that its content decides, as "facet:value". */
  @Column('text', { array: true }) facets: string[];
  /** Stems of title and prompt: near-duplicates share most of them. */
  @Column('text', { array: true }) stems: string[];
  @Column('tsvector') words: string;
}

/** A word as approved questions spell it: what a mistyped one may have meant. */
@Entity('question_word')
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'question_word_organisation_fkey',
  onDelete: 'CASCADE',
})
export class QuestionWordEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_word_pkey' })
  organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'question_word_pkey' }) word: string;
}

/** A search that somebody keeps under a name. */
@Entity('question_view')
@Unique('question_view_name', ['organisationId', 'accountId', 'name'])
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'question_view_account_fkey',
  onDelete: 'CASCADE',
})
export class QuestionViewEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_view_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_view_pkey' }) id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') name: string;
  @Column('text') query: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** A remark for whoever writes or reviews the question; answers name the remark that began the thread. */
@Entity('question_comment')
@Unique('question_comment_of_question', ['organisationId', 'questionId', 'id'])
@Check('question_comment_said', `text <> ''`)
@ForeignKey('QuestionEntity', ['organisationId', 'questionId'], ['organisationId', 'id'], {
  name: 'question_comment_question_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(
  'QuestionCommentEntity',
  ['organisationId', 'questionId', 'parentId'],
  ['organisationId', 'questionId', 'id'],
  { name: 'question_comment_parent_fkey', onDelete: 'CASCADE' },
)
@ForeignKey('AccountEntity', ['organisationId', 'authorId'], ['organisationId', 'id'], {
  name: 'question_comment_author_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'resolvedBy'], ['organisationId', 'id'], {
  name: 'question_comment_resolver_fkey',
  onDelete: 'SET NULL',
})
export class QuestionCommentEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_comment_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_comment_pkey' }) id: string;
  @Column('uuid', { name: 'question_id' }) questionId: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') text: string;
  /** The approved version at the time; 0 before the first. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { name: 'resolved_by', nullable: true }) resolvedBy: string | null;
}
