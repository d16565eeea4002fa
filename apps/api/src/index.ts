export { createApp, routesOf } from './configure.ts';
export { readConfig, type Config } from './platform/config.ts';
export { migrate } from './platform/migrate.ts';
export { openApiDocument } from './platform/openapi.ts';
