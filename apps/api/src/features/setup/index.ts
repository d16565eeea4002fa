import type { INestApplicationContext } from '@nestjs/common';
import type { DemoTeam } from '@loopwright/contracts';
import { DemoService } from './demo.service.ts';
import { SetupService } from './setup.service.ts';

export { ContentService } from './content.service.ts';
export { SetupModule } from './setup.module.ts';
export { DemoService, SetupService };

/** A fresh one-time code for the first owner; nothing when the installation has one. */
export const openSetup = (app: INestApplicationContext): Promise<string | undefined> =>
  app.get(SetupService, { strict: false }).open();
/** The demo team with its password; nothing when there is one already. */
export const createDemo = (app: INestApplicationContext): Promise<DemoTeam | undefined> =>
  app.get(DemoService, { strict: false }).create();
