import type { TemplateText } from '@loopwright/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A loop template of the team; what it says is in its versions. */
@Entity('loop_template')
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'loop_template_organisation_fkey',
  onDelete: 'CASCADE',
})
export class LoopTemplateEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_template_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'loop_template_pkey' }) id: string;
  @Column('integer', { name: 'current_version' }) currentVersion: number;
  /** No loop can be started from it since. */
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** What a template said at one version; never changed, because loops follow it. */
@Entity('loop_template_version')
@ForeignKey('LoopTemplateEntity', ['organisationId', 'templateId'], ['organisationId', 'id'], {
  name: 'loop_template_version_template_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'authorId'], ['organisationId', 'id'], {
  name: 'loop_template_version_author_fkey',
})
export class LoopTemplateVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'loop_template_version_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'template_id', primaryKeyConstraintName: 'loop_template_version_pkey' })
  templateId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'loop_template_version_pkey' }) version: number;
  @Column('jsonb') content: TemplateText;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
