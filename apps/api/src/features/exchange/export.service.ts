import { Readable } from 'node:stream';
import type { BankExport, BankFormat, QuestionSearch } from '@loopwright/contracts';
import { bankWriter, levelsOfBank, type PortableQuestion, stamped } from '@loopwright/packs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { QuestionBulk, QuestionSearchRepository, SearchWords } from '../questions/index.ts';
import { toPortable } from './portable.ts';

const CHUNK = 200;

/** Writes the bank, or what a search finds of it, piece by piece. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly bulk: QuestionBulk,
    private readonly found: QuestionSearchRepository,
    private readonly words: SearchWords,
  ) {}

  async stream(
    { organisationId }: Pick<Actor, 'organisationId'>,
    { format, ...search }: BankExport,
  ): Promise<Readable> {
    const slugs = await this.slugs(organisationId, search);
    return Readable.from(this.pieces(organisationId, format, slugs), { objectMode: false });
  }

  private async *pieces(organisationId: string, format: BankFormat, slugs: readonly string[]): AsyncGenerator<string> {
    const within = new Set(slugs);
    const writer = bankWriter(format, { levels: await this.levels(organisationId, format, slugs) });
    yield writer.head();
    let count = 0;
    for (let start = 0; start < slugs.length; start += CHUNK)
      for (const question of await this.some(organisationId, slugs.slice(start, start + CHUNK))) {
        const enemies = question.enemies.filter((enemy) => within.has(enemy));
        yield writer.question(stamped({ ...question, enemies }), count++);
      }
    yield writer.tail(count);
  }

  /** Drafts that say too little to be a question are left out. */
  private async some(organisationId: string, slugs: readonly string[]): Promise<PortableQuestion[]> {
    const rows = await this.database.within(organisationId, () => this.bulk.bySlugs(organisationId, slugs));
    return rows.flatMap((row) => toPortable(row) ?? []);
  }

  /** In a table each level has its column, so all of them have to be known before the first row. */
  private async levels(organisationId: string, format: BankFormat, slugs: readonly string[]): Promise<string[]> {
    if (format !== 'csv') return [];
    const levels = new Set<string>();
    for (let start = 0; start < slugs.length; start += CHUNK)
      for (const level of levelsOfBank(await this.some(organisationId, slugs.slice(start, start + CHUNK))))
        levels.add(level);
    return [...levels].sort();
  }

  /** In the order in which every file has them. */
  private async slugs(
    organisationId: string,
    { questionFormat, ...search }: Omit<BankExport, 'format'>,
  ): Promise<string[]> {
    const slugs = await this.database.within(organisationId, async () => {
      const filter: Omit<QuestionSearch, 'cursor' | 'limit'> = { ...search, format: questionFormat };
      const { query } = await this.words.understand(organisationId, search.search ?? '');
      return this.found.slugs(organisationId, filter, query);
    });
    return slugs.sort();
  }
}
