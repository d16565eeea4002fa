import type { Role } from '@loopwright/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const oneOfRoles = `role in ('admin','recruiter','hiring-manager','interviewer','observer')`;

@Entity('organisation')
@Check('organisation_named', `name <> ''`)
export class OrganisationEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'organisation_pkey' })
  organisationId: string;
  @Column('text') name: string;
  @Column('boolean', { default: false }) demo: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

@Entity('account')
@Unique('account_email_in_organisation', ['organisationId', 'email'])
@Check('account_role', oneOfRoles)
@Check('account_state', `state in ('active','deactivated')`)
@Index('account_by_email', ['email'])
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'account_organisation_fkey',
  onDelete: 'CASCADE',
})
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'account_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('text', { default: 'active' }) state: 'active' | 'deactivated';
  @Column('text', { name: 'time_zone', default: 'UTC' }) timeZone: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('integer', { name: 'session_epoch', default: 1 }) sessionEpoch: number;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) version: number;
}

@Entity('session')
@Index('session_by_token', ['tokenHash'], { unique: true })
@Index('session_of_account', ['organisationId', 'accountId'])
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'session_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'accountId'], ['organisationId', 'id'], {
  name: 'session_account_fkey',
  onDelete: 'CASCADE',
})
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'session_pkey' }) organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' }) id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('integer') epoch: number;
  @Column('text') device: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}

@Entity('invitation')
@Check('invitation_role', oneOfRoles)
@Index('invitation_by_token', ['tokenHash'], { unique: true })
@ForeignKey('OrganisationEntity', ['organisationId'], ['organisationId'], {
  name: 'invitation_organisation_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('AccountEntity', ['organisationId', 'invitedBy'], ['organisationId', 'id'], {
  name: 'invitation_by_fkey',
  onDelete: 'CASCADE',
})
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'invitation_pkey' })
  organisationId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' }) id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
}

@Entity('setup_code')
export class SetupCodeEntity {
  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'setup_code_pkey' }) codeHash: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_attempt_pkey' }) key: string;
  @Column('integer') failures: number;
  @Column('timestamptz', { name: 'window_started_at', default: () => 'now()' }) windowStartedAt: Date;
  @Column('timestamptz', { name: 'blocked_until', nullable: true }) blockedUntil: Date | null;
}
