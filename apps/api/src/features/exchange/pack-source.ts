import { bankOfPack, fingerprintOf, type Pack } from '@loopwright/packs';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { sourceOfPack } from './import-preview.service.ts';
import { SourcesRepository } from './sources.repository.ts';

/** Remembers what a content pack brought, so that its next version is told from what the team has edited since. */
@Injectable()
export class PackSource {
  constructor(
    private readonly database: Database,
    private readonly sources: SourcesRepository,
  ) {}

  installed(pack: Pack, organisationId: string): Promise<void> {
    const taken = bankOfPack(pack).map((question) => ({ slug: question.id, fingerprint: fingerprintOf(question) }));
    return this.database.within(organisationId, () =>
      this.sources.record(organisationId, sourceOfPack(pack.id), taken),
    );
  }
}
