import { setImmediate } from 'node:timers/promises';
import type { ImportFile, ImportPreview, ImportTarget } from '@loopwright/contracts';
import {
  type BankFault,
  BankFileFault,
  bankOfPack,
  compareQuestion,
  type KnownNames,
  loadPack,
  type Pack,
  packDirectory,
  type ReadQuestion,
  unknownNames,
} from '@loopwright/packs';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { approvalIssues, QuestionBulk, QuestionReader } from '../questions/index.ts';
import { BankFileReader } from './bank-file-reader.ts';
import type { BankImportEntity } from './exchange.entities.ts';
import { importView } from './import.view.ts';
import { ImportRowsRepository, type NewRow } from './import-rows.repository.ts';
import { ImportsRepository, noCounts } from './imports.repository.ts';
import { currentOf, toContent } from './portable.ts';
import { SourcesRepository } from './sources.repository.ts';

/** Who imports: a person, or nobody when it is done from the shell. */
export type By = { organisationId: string; accountId: string | null };
type Incoming = Pick<BankImportEntity, 'name' | 'source' | 'format' | 'target'> & { questions: ReadQuestion[] };
type Names = Awaited<ReturnType<QuestionReader['names']>>;

/** Rows compared before other requests get their turn. */
const CHUNK = 200;
const MOST_FAULTS = 500;
export const sourceOfPack = (id: string): string => `pack:${id}`;

/** Reads a file, finds every fault in it, and compares it with the bank. Nothing of the bank changes. */
@Injectable()
export class ImportPreviewService {
  /** What is shipped stays as it is while the product runs, and takes seconds to read. */
  private shipped: Promise<Pack> | undefined;

  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly importRows: ImportRowsRepository,
    private readonly sources: SourcesRepository,
    private readonly bulk: QuestionBulk,
    private readonly files: BankFileReader,
    private readonly reader: QuestionReader,
  ) {}

  async ofFile(by: By, { name, format, text, target, mapping }: ImportFile): Promise<ImportPreview> {
    try {
      const { questions, field } = await this.files.read({ format, text, mapping });
      if (field) return faulty([fieldFault]);
      return await this.preview(by, { name, source: `file:${name}`, format, target, questions });
    } catch (error) {
      if (error instanceof BankFileFault) return faulty(error.faults, error.count);
      throw error;
    }
  }

  async ofPack(by: By, target: ImportTarget, pack?: Pack): Promise<ImportPreview> {
    const { id, title, version, questions } = pack ?? (await this.shippedPack());
    const read = bankOfPack({ questions }).map((question, at) => ({ question, row: at + 1, line: 1 }));
    const name = `${title} ${version}`;
    return this.preview(by, { name, source: sourceOfPack(id), format: 'pack', target, questions: read });
  }

  private shippedPack(): Promise<Pack> {
    this.shipped ??= loadPack(packDirectory()).catch((error: unknown) => {
      this.shipped = undefined;
      throw error;
    });
    return this.shipped;
  }

  private preview(by: By, incoming: Incoming): Promise<ImportPreview> {
    return this.database.within(by.organisationId, async () => {
      const faults = await this.faultsOf(by.organisationId, incoming);
      return faults.length > 0 ? faulty(faults) : this.compared(by, incoming);
    });
  }

  private async faultsOf(organisationId: string, { questions, target }: Incoming): Promise<BankFault[]> {
    const names = await this.reader.names(organisationId);
    const slugs = await this.bulk.slugs(organisationId);
    const faults = unknownNames(questions, knownTo(names, new Set(slugs.keys())));
    if (target === 'draft' || faults.length > 0) return faults;
    return questions.flatMap((read) => approvalFaults(read, names));
  }

  private async compared(by: By, { questions, ...incoming }: Incoming): Promise<ImportPreview> {
    const { organisationId, accountId } = by;
    const id = newId();
    const base = await this.sources.of(organisationId, incoming.source);
    const counts = noCounts();
    const chunks: NewRow[][] = [];
    for (let start = 0; start < questions.length; start += CHUNK) {
      const rows = await this.compareSome(organisationId, questions.slice(start, start + CHUNK), start, base);
      for (const { kind } of rows) counts[kind] += 1;
      chunks.push(rows);
      await setImmediate();
    }
    await this.imports.forgetOldPreviews(organisationId, accountId);
    await this.imports.add(organisationId, { id, ...incoming, counts, accountId });
    for (const rows of chunks) await this.importRows.add(organisationId, id, rows);
    return { import: importView((await this.imports.read(organisationId, id))!), faults: [], faultCount: 0 };
  }

  private async compareSome(
    organisationId: string,
    questions: readonly ReadQuestion[],
    start: number,
    base: ReadonlyMap<string, string>,
  ): Promise<NewRow[]> {
    const slugs = questions.map(({ question }) => question.id);
    const current = new Map((await this.bulk.bySlugs(organisationId, slugs)).map((row) => [row.slug, row]));
    return questions.map(({ question, row, line }, at) => {
      const ours = current.get(question.id);
      return {
        position: start + at,
        slug: question.id,
        placeRow: row,
        placeLine: line,
        kind: compareQuestion(question, ours && currentOf(ours), base.get(question.id)),
        incoming: question,
        questionId: ours?.id ?? null,
        revision: ours?.revision ?? null,
      };
    });
  }
}

const fieldFault: BankFault = {
  row: null,
  line: 1,
  id: null,
  field: 'field',
  message: 'stages, levels and rubrics are not imported; take this part out of the file',
};

const faulty = (faults: readonly BankFault[], faultCount = faults.length): ImportPreview => ({
  import: null,
  faults: faults.slice(0, MOST_FAULTS),
  faultCount,
});

const knownTo = ({ stages, competencies, levels, twists }: Names, questions: ReadonlySet<string>): KnownNames => ({
  stages,
  competencies,
  levels: new Set(levels),
  twists,
  questions,
});

/** What keeps a row from being used at once; the fields as files name them. */
function approvalFaults({ question, row, line, called }: ReadQuestion, names: Names): BankFault[] {
  return approvalIssues(toContent(question), names).map(({ path, message }) => ({
    row,
    line,
    id: called ?? question.id,
    field: path.join('.').replace(/^(design|choice)\.?(?=.)/, ''),
    message,
  }));
}
