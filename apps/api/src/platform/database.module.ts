import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '@loopwright/migrations';
import type { DataSourceOptions } from 'typeorm';
import { CONFIG, type Config } from './config.ts';
import { Database } from './database.ts';

/** Options of every connection of the product; entities are added by the features that own them. */
export const databaseOptions = (url: string, pool: number): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize: pool,
  migrations,
  migrationsTransactionMode: 'each',
  applicationName: 'loopwright',
  connectTimeoutMS: 5_000,
  // Checked here and never set per session, so that a transaction-mode pooler may stand between.
  extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
});

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...databaseOptions(config.databaseUrl, config.databasePool), autoLoadEntities: true, retryAttempts: 0 }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
