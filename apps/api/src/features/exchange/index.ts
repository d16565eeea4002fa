export { ExchangeModule } from './exchange.module.ts';
export { ExportService } from './export.service.ts';
export { type By, ImportPreviewService } from './import-preview.service.ts';
export { ImportsService } from './imports.service.ts';
export { PackSource } from './pack-source.ts';
export { type KnownOrganisation, organisationsOf } from './shell.ts';
