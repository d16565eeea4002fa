export { OrganisationsService, type NewMember, type SignedUp } from './organisations.service.ts';
export { PeopleModule } from './people.module.ts';
export { isTimeZone, PeopleService } from './people.service.ts';
export { Throttle } from './throttle.ts';
