import type { DecisionOutcome } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A decision on an application: by a named person, with a reason. */
@Entity('decision')
@Check('decision_outcome', `outcome in ('advance','hold','reject')`)
@Check('decision_reasoned', `reason <> ''`)
@Index('decision_of_application', ['organisationId', 'applicationId'])
@ForeignKey('ApplicationEntity', ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'decision_application_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'decidedBy'], ['organisationId', 'id'], { name: 'decision_by_fkey' })
export class DecisionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'decision_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pkey' }) id: string;
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('text') outcome: DecisionOutcome;
  @Column('text') reason: string;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz', { name: 'decided_at', default: () => 'now()' }) decidedAt: Date;
}
