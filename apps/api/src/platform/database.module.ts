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
  connectTimeoutMS: 3_000,
});

/**
 * What a request's statements may take. The server gives up a slow one first. One that is not even refused hangs on a
 * line that went dead without a word: the connection is thrown away, so that five seconds after the line is back all is.
 * Given at connecting and never set per session, so that a transaction-mode pooler may stand between.
 */
const limits = { statement_timeout: 4_000, query_timeout: 4_500, idle_in_transaction_session_timeout: 30_000 };
/** Statements may be sent before those ahead of them are answered; and only so a timeout closes its connection. */
const extra = { ...limits, pipeline: true };

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...databaseOptions(config.databaseUrl, config.databasePool),
        extra,
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
