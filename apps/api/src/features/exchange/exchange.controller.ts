import { Body, Controller, Param, Query, StreamableFile } from '@nestjs/common';
import {
  BankExport,
  exchangeRoutes as routes,
  Id,
  ImportFile,
  ImportRowSearch,
  ImportSearch,
  Settlement,
} from '@loopwright/contracts';
import { extensions, mediaTypes } from '@loopwright/packs';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { columnsOf } from './columns.ts';
import { ExportService } from './export.service.ts';
import { ImportPreviewService } from './import-preview.service.ts';
import { ImportsService, requireApprover } from './imports.service.ts';

type PackTarget = (typeof routes.previewPack.body)['_zod']['output'];
type Beginning = (typeof routes.columns.body)['_zod']['output'];

@Controller()
export class ExchangeController {
  constructor(
    private readonly exports: ExportService,
    private readonly previews: ImportPreviewService,
    private readonly imports: ImportsService,
  ) {}

  @Implements(routes.export, { can: 'bank.export' })
  async export(@SignedIn() actor: Actor, @Query({ schema: BankExport }) search: BankExport) {
    return new StreamableFile(await this.exports.stream(actor, search), {
      type: mediaTypes[search.format],
      disposition: `attachment; filename="question-bank.${extensions[search.format]}"`,
    });
  }

  @Implements(routes.columns, { can: 'bank.import' })
  columns(@Body({ schema: routes.columns.body }) { text }: Beginning) {
    return columnsOf(text);
  }

  @Implements(routes.preview, { can: 'bank.import' })
  preview(@SignedIn() actor: Actor, @Body({ schema: ImportFile }) file: ImportFile) {
    if (file.target === 'approved') requireApprover(actor);
    return this.previews.ofFile(actor, file);
  }

  @Implements(routes.previewPack, { can: 'bank.import' })
  previewPack(@SignedIn() actor: Actor, @Body({ schema: routes.previewPack.body }) { target }: PackTarget) {
    if (target === 'approved') requireApprover(actor);
    return this.previews.ofPack(actor, target);
  }

  @Implements(routes.list, { can: 'bank.import' })
  list(@SignedIn() actor: Actor, @Query({ schema: ImportSearch }) search: ImportSearch) {
    return this.imports.list(actor, search);
  }

  @Implements(routes.read, { can: 'import.handle', of: 'importId' })
  read(@SignedIn() actor: Actor, @Param('importId', { schema: Id }) importId: string) {
    return this.imports.read(actor, importId);
  }

  @Implements(routes.rows, { can: 'import.handle', of: 'importId' })
  rows(
    @SignedIn() actor: Actor,
    @Param('importId', { schema: Id }) importId: string,
    @Query({ schema: ImportRowSearch }) search: ImportRowSearch,
  ) {
    return this.imports.rows(actor, importId, search);
  }

  @Implements(routes.settle, { can: 'import.handle', of: 'importId' })
  settle(
    @SignedIn() actor: Actor,
    @Param('importId', { schema: Id }) importId: string,
    @Body({ schema: Settlement }) settlement: Settlement,
  ) {
    return this.imports.settle(actor, importId, settlement);
  }

  @Implements(routes.start, { can: 'import.handle', of: 'importId' })
  start(@SignedIn() actor: Actor, @Param('importId', { schema: Id }) importId: string) {
    return this.imports.startFor(actor, importId);
  }

  @Implements(routes.cancel, { can: 'import.handle', of: 'importId' })
  cancel(@SignedIn() actor: Actor, @Param('importId', { schema: Id }) importId: string) {
    return this.imports.cancel(actor, importId);
  }

  @Implements(routes.revert, { can: 'import.handle', of: 'importId' })
  revert(@SignedIn() actor: Actor, @Param('importId', { schema: Id }) importId: string) {
    return this.imports.revertFor(actor, importId);
  }
}
