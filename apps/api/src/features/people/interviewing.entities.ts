import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody may interview for and how often; without a row the usual holds. */
@Entity('interviewer')
@Check('interviewer_per_week', `per_week between 0 and 40`)
@Check('interviewer_per_day', `per_day between 1 and 12`)
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'interviewer_account_fkey',
  onDelete: 'CASCADE',
})
export class InterviewerEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'interviewer_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'interviewer_pkey' }) accountId: string;
  /** Stages; null = all. */
  @Column('text', { array: true, nullable: true }) qualified: string[] | null;
  @Column('text', { array: true, default: '{}' }) training: string[];
  @Column('smallint', { name: 'per_week', default: 5 }) perWeek: number;
  @Column('smallint', { name: 'per_day', nullable: true }) perDay: number | null;
  @Column('text', { default: '' }) team: string;
  @Column('integer', { default: 1 }) version: number;
}
