import { Body, Controller, Param, Query } from '@nestjs/common';
import { DocumentDecision, documentRoutes as routes, Id, LARGEST_DOCUMENT, Upload } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { TakesUpload } from '../../platform/uploads.ts';
import { DocumentsService } from './documents.service.ts';

type Page = z.infer<typeof routes.list.query>;
type Named = z.infer<typeof routes.upload.query>;
type Changes = z.infer<typeof routes.change.body>;
type Step = z.infer<typeof routes.accept.body>;

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Implements(routes.list, { can: 'document.review' })
  list(@SignedIn() actor: Actor, @Query({ schema: routes.list.query }) page: Page) {
    return this.documents.list(actor, page);
  }

  @TakesUpload(LARGEST_DOCUMENT)
  @Implements(routes.upload, { can: 'document.upload' })
  upload(
    @SignedIn() actor: Actor,
    @Query({ schema: routes.upload.query }) { name }: Named,
    @Body({ schema: Upload }) bytes: Uint8Array,
  ) {
    return this.documents.upload(actor, name, bytes);
  }

  @Implements(routes.read, { can: 'document.review', of: 'documentId' })
  read(@SignedIn() actor: Actor, @Param('documentId', { schema: Id }) documentId: string) {
    return this.documents.read(actor, documentId);
  }

  @Implements(routes.change, { can: 'document.review', of: 'documentId' })
  change(
    @SignedIn() actor: Actor,
    @Param('documentId', { schema: Id }) documentId: string,
    @Body({ schema: routes.change.body }) { revision, drafts }: Changes,
  ) {
    return this.documents.change(actor, documentId, revision, drafts);
  }

  @Implements(routes.decide, { can: 'document.review', of: 'documentId' })
  decide(
    @SignedIn() actor: Actor,
    @Param('documentId', { schema: Id }) documentId: string,
    @Body({ schema: DocumentDecision }) decision: DocumentDecision,
  ) {
    return this.documents.decide(actor, documentId, decision);
  }

  @Implements(routes.accept, { can: 'document.review', of: 'documentId' })
  accept(
    @SignedIn() actor: Actor,
    @Param('documentId', { schema: Id }) documentId: string,
    @Body({ schema: routes.accept.body }) { revision }: Step,
  ) {
    return this.documents.accept(actor, documentId, revision);
  }

  @Implements(routes.remove, { can: 'document.review', of: 'documentId' })
  remove(@SignedIn() actor: Actor, @Param('documentId', { schema: Id }) documentId: string) {
    return this.documents.remove(actor, documentId);
  }
}
