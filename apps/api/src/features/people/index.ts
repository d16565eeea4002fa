export { OrganisationsService, type NewMember, type SignedUp } from './organisations.service.ts';
export { PeopleModule } from './people.module.ts';
export { PeopleService } from './people.service.ts';
export { isTimeZone } from './time-zone.ts';
export { Purge } from './purge.ts';
export { address, linksFrom, Throttle } from './throttle.ts';
