import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { InstallationSecret } from '../../platform/installation-secret.ts';

/** Keys of what people's browsers keep: derived for each account whenever it asks, and stored nowhere. */
@Injectable()
export class DraftKeys {
  constructor(private readonly secret: InstallationSecret) {}

  async of({ organisationId, accountId }: Actor): Promise<{ key: string }> {
    const key = await this.secret.key(`drafts of ${organisationId} ${accountId}`);
    return { key: key.toString('base64') };
  }
}
