import type { JobRole } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('job')
@Check('job_openings', 'openings > 0')
@Check('job_status', `status in ('open','closed')`)
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'job_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'createdBy'], ['organisationId', 'id'], { name: 'job_created_by_fkey' })
export class JobEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'job_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'job_pkey' }) id: string;
  @Column('text') title: string;
  @Column('text') track: string;
  @Column('text') level: string;
  @Column('text', { default: '' }) department: string;
  @Column('text', { default: '' }) location: string;
  @Column('text', { default: '' }) description: string;
  @Column('smallint', { default: 1 }) openings: number;
  @Column('text', { default: 'open' }) status: 'open' | 'closed';
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

/** The hiring team of one job; a person may hold several roles in it. */
@Entity('job_member')
@Check('job_member_role', `role in ('hiring-manager','recruiter','interviewer','observer')`)
@Index('job_member_of_account', ['organisationId', 'accountId'])
@ForeignKey('JobEntity', ['organisationId', 'jobId'], ['organisationId', 'id'], {
  name: 'job_member_job_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'job_member_account_fkey',
})
export class JobMemberEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'job_member_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'job_member_pkey' }) jobId: string;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'job_member_pkey' }) accountId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'job_member_pkey' }) role: JobRole;
}
