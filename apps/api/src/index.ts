/** What starts the product, and what its command line and its tests may use. */
export { createApp, routesOf } from './configure.ts';
export { BringingService, type Brought, type Duplicate, questionWriters } from './features/documents/index.ts';
export {
  type By,
  ExportService,
  ImportPreviewService,
  ImportsService,
  organisationsOf,
} from './features/exchange/index.ts';
export { OrganisationsService } from './features/people/index.ts';
export { ContentService, createDemo, DemoService, openSetup, SetupService } from './features/setup/index.ts';
export { Solver } from './features/solver/index.ts';
export { AccessService } from './platform/access/access.service.ts';
export type { Actor } from './platform/access/actor.ts';
export { type Action, policy, ruleOf } from './platform/access/policy.ts';
export { type Config, readConfig } from './platform/config.ts';
export { Database } from './platform/database.ts';
export { databaseOptions } from './platform/database.module.ts';
export { migrate } from './platform/migrate.ts';
export { openApiDocument } from './platform/openapi.ts';
export { routeFaults } from './platform/route-check.ts';
