import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const fieldKinds = [
  'level',
  'competency',
  'stage',
  'track',
  'checklist',
  'twist',
  'loop-template',
  'guide',
  'brief',
  'candidate-question',
  'deck',
  'round',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One entry of the field a team hires for; `content` has the contract's shape of its kind. */
@Entity('field_item')
@Check(
  'field_item_kind',
  `kind in ('level','competency','stage','track','checklist','twist','loop-template','guide','brief','candidate-question','deck','round')`,
)
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'field_item_organisation_fkey',
  onDelete: 'CASCADE',
})
export class FieldItemEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'field_item_pkey' })
  organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'field_item_pkey' }) kind: FieldKind;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'field_item_pkey' }) slug: string;
  @Column('smallint') position: number;
  @Column('jsonb') content: object;
}

@Entity('rubric')
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'rubric_organisation_fkey',
  onDelete: 'CASCADE',
})
export class RubricEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'rubric_pkey' }) organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rubric_pkey' }) stage: string;
  @Column('integer', { name: 'current_version' }) currentVersion: number;
}

/** What a rubric said at one version; never changed, because scorecards were written against it. */
@Entity('rubric_version')
@ForeignKey('RubricEntity', ['organisationId', 'stage'], ['organisationId', 'stage'], {
  name: 'rubric_version_rubric_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'authorId'], ['organisationId', 'id'], {
  name: 'rubric_version_author_fkey',
})
export class RubricVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'rubric_version_pkey' })
  organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rubric_version_pkey' }) stage: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'rubric_version_pkey' }) version: number;
  @Column('jsonb') content: object;
  /** Null where it came with a content pack. */
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('text', { default: '' }) note: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
