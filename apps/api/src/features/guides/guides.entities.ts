import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a team answers to a question that candidates ask; `slug` names the question in the content. */
@Entity('candidate_question_answer')
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'candidate_question_answer_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'answeredBy'], ['organisationId', 'id'], {
  name: 'candidate_question_answer_by_fkey',
  onDelete: 'CASCADE',
})
export class TeamAnswerEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'candidate_question_answer_pkey' })
  organisationId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'candidate_question_answer_pkey' }) slug: string;
  @Column('text') text: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'answered_by' }) answeredBy: string;
  @Column('timestamptz', { name: 'answered_at', default: () => 'now()' }) answeredAt: Date;
}
