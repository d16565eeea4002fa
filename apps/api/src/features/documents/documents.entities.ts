import type { DocumentDraft, DocumentPart } from '@loopwright/contracts';
import type { Format, Place } from '@loopwright/documents';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A draft as it is kept; what it is like, in the bank and beside it, is found out anew with each reading. */
export type StoredDraft = Omit<DocumentDraft, 'similar' | 'adds' | 'again'>;
/** What drafts that were kept by an earlier version do not say. */
export const unsaid = { followUps: [], levels: {}, minutes: 0 } satisfies Partial<StoredDraft>;

/** A document under review: its text, the drafts found in it, and what was made of them. */
@Entity('question_document')
@Check('question_document_format', `format in ('markdown','text','html','docx','pdf','csv','json','yaml')`)
@Check('question_document_place', `place in ('line','page','paragraph','row')`)
@Check('question_document_drafts', `jsonb_typeof(drafts) = 'array'`)
@Index('question_document_newest', ['organisationId', 'createdAt', 'id'])
@ForeignKey('AccountEntity', ['organisationId', 'uploadedBy'], ['organisationId', 'id'], {
  name: 'question_document_uploader_fkey',
  onDelete: 'CASCADE',
})
export class QuestionDocumentEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'question_document_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_document_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text') format: Format;
  @Column('text') place: Place;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) revision: number;
  @Column('jsonb') parts: DocumentPart[];
  @Column('jsonb') drafts: StoredDraft[];
}
