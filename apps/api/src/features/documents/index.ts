export { BringingService, type Brought, type Duplicate } from './bringing.service.ts';
export { DocumentsModule } from './documents.module.ts';
export { DocumentsService } from './documents.service.ts';
export { questionWriters } from './shell.ts';
