import type { BankFormat, ChangeKind, ImportState, ImportTarget, QuestionContent } from '@loopwright/contracts';
import type { PortableQuestion } from '@loopwright/packs';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One file, or one content pack, on its way into the bank. */
@Entity('bank_import')
@Check('bank_import_format', `format in ('yaml','json','csv','markdown','pack')`)
@Check('bank_import_target', `target in ('draft','approved')`)
@Check(
  'bank_import_state',
  `state in ('previewed','running','done','cancelled','failed','interrupted','reverting','reverted')`,
)
@Index('bank_import_one_at_a_time', ['organisationId'], { unique: true, where: `state in ('running','reverting')` })
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'bank_import_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'bank_import_account_fkey',
  onDelete: 'SET NULL',
})
export class BankImportEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'bank_import_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_import_pkey' }) id: string;
  @Column('text') name: string;
  /** What it was read from: imports of one source know what they brought before. */
  @Column('text') source: string;
  @Column('text') format: BankFormat | 'pack';
  @Column('text') target: ImportTarget;
  @Column('text') state: ImportState;
  @Column('jsonb') counts: Record<ChangeKind, number>;
  @Column('integer', { default: 0 }) done: number;
  @Column('integer', { default: 0 }) total: number;
  @Column('boolean', { name: 'cancel_asked', default: false }) cancelAsked: boolean;
  /** Written while it runs, beside its transaction: an old one means that its server went away. */
  @Column('timestamptz', { name: 'heartbeat_at', nullable: true }) heartbeatAt: Date | null;
  @Column('text', { default: '' }) problem: string;
  /** Nobody, when it was done from the shell. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}

/** What it takes to undo a row. */
export type Before = {
  /** Approved version; 0 where there was none. */
  version: number;
  tags: string[];
  enemies: string[];
  draft: QuestionContent | null;
  /** Whose words it was; imports of earlier releases did not keep it. */
  draftAuthor?: string | null;
  /** Fingerprint of what had been taken from the same source before. */
  base: string | null;
  retired: { reason: string; note: string; at: string; by: string | null } | null;
};
export type Applied = 'question' | 'version' | 'draft' | 'labels';

/** One question of the file. */
@Entity('bank_import_row')
@Check('bank_import_row_kind', `kind in ('added','changed','unchanged','conflict')`)
@Check('bank_import_row_choice', `choice in ('ours','theirs')`)
@Check('bank_import_row_applied', `applied in ('question','version','draft','labels')`)
@Check('bank_import_row_kept', `kept in ('used','edited')`)
@ForeignKey('BankImportEntity', ['organisationId', 'importId'], ['organisationId', 'id'], {
  name: 'bank_import_row_import_fkey',
  onDelete: 'CASCADE',
})
export class BankImportRowEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'bank_import_row_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'bank_import_row_pkey' }) importId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'bank_import_row_pkey' }) position: number;
  @Column('text') slug: string;
  @Column('integer', { name: 'place_row' }) placeRow: number;
  @Column('integer', { name: 'place_line' }) placeLine: number;
  @Column('text') kind: ChangeKind;
  @Column('jsonb') incoming: PortableQuestion;
  @Column('uuid', { name: 'question_id', nullable: true }) questionId: string | null;
  /** Of the question, when the file was compared with it. */
  @Column('integer', { nullable: true }) revision: number | null;
  @Column('text', { nullable: true }) choice: 'ours' | 'theirs' | null;
  @Column('text', { nullable: true }) applied: Applied | null;
  /** Of the question, when the import had changed it. */
  @Column('integer', { name: 'applied_revision', nullable: true }) appliedRevision: number | null;
  @Column('jsonb', { nullable: true }) before: Before | null;
  /** Why a revert left it. */
  @Column('text', { nullable: true }) kept: 'used' | 'edited' | null;
}

/** What was last taken from a source, by question. */
@Entity('bank_source')
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'bank_source_organisation_fkey',
  onDelete: 'CASCADE',
})
export class BankSourceEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'bank_source_pkey' })
  organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bank_source_pkey' }) source: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bank_source_pkey' }) slug: string;
  @Column('text') fingerprint: string;
}
