import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from './features/people/index.ts';
import { AccessModule } from './platform/access/access.module.ts';
import type { Config } from './platform/config.ts';
import { ConfigModule } from './platform/config.module.ts';
import { DatabaseModule } from './platform/database.module.ts';

/** Features, lowest first: a feature may import only those above its own line. */
export const features = [PeopleModule];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config), DatabaseModule, AccessModule, ...features] };
  }
}
