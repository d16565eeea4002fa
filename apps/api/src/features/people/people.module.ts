import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftKeys } from './draft-keys.ts';
import { InterviewingController } from './interviewing.controller.ts';
import { InterviewerEntity } from './interviewing.entities.ts';
import { InterviewingRepository } from './interviewing.repository.ts';
import { InterviewingService } from './interviewing.service.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { InvitationsService } from './invitations.service.ts';
import { OrganisationsService } from './organisations.service.ts';
import { Passwords } from './passwords.ts';
import { PeopleController } from './people.controller.ts';
import {
  AccountEntity,
  InvitationEntity,
  OrganisationEntity,
  SessionEntity,
  SetupCodeEntity,
  SignInAttemptEntity,
} from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { Purge } from './purge.ts';
import { PurgeRepository } from './purge.repository.ts';
import { SessionController } from './session.controller.ts';
import { SessionList } from './session-list.ts';
import { LocalSignIn } from './sign-in.ts';
import { Throttle } from './throttle.ts';

@Module({
  imports: [
    PassportModule.register({ session: false }),
    TypeOrmModule.forFeature([
      OrganisationEntity,
      AccountEntity,
      InterviewerEntity,
      SessionEntity,
      InvitationEntity,
      SetupCodeEntity,
      SignInAttemptEntity,
    ]),
  ],
  controllers: [SessionController, PeopleController, InterviewingController],
  providers: [
    PeopleRepository,
    PeopleService,
    InterviewingRepository,
    InterviewingService,
    InvitationsRepository,
    InvitationsService,
    OrganisationsService,
    Passwords,
    Throttle,
    LocalSignIn,
    SessionList,
    DraftKeys,
    PurgeRepository,
    Purge,
  ],
  exports: [PeopleService, OrganisationsService, Throttle, Purge],
})
export class PeopleModule {}
