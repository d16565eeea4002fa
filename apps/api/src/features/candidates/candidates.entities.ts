import type { ApplicationStage } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('candidate')
@Unique('candidate_email_in_organisation', ['organisationId', 'email'])
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'candidate_organisation_fkey',
  onDelete: 'CASCADE',
})
export class CandidateEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'candidate_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'candidate_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { default: '' }) phone: string;
  @Column('text', { default: '' }) headline: string;
  @Column('text', { default: '' }) source: string;
  @Column('text', { name: 'time_zone', default: '' }) timeZone: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('application')
@Unique('application_once_per_job', ['organisationId', 'jobId', 'candidateId'])
@Check(
  'application_stage',
  `stage in ('applied','screening','interviewing','deciding','offer','hired','rejected','withdrawn')`,
)
@Index('application_of_candidate', ['organisationId', 'candidateId'])
@ForeignKey('CandidateEntity', ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'application_candidate_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('JobEntity', ['organisationId', 'jobId'], ['organisationId', 'id'], {
  name: 'application_job_fkey',
  onDelete: 'CASCADE',
})
export class ApplicationEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'application_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pkey' }) id: string;
  @Column('uuid', { name: 'candidate_id' }) candidateId: string;
  @Column('uuid', { name: 'job_id' }) jobId: string;
  @Column('text', { default: 'applied' }) stage: ApplicationStage;
  @Column('timestamptz', { name: 'applied_at', default: () => 'now()' }) appliedAt: Date;
  @Column('timestamptz', { name: 'stage_since', default: () => 'now()' }) stageSince: Date;
  @Column('integer', { default: 1 }) version: number;
}
