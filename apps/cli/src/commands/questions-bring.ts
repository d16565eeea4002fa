import { basename } from 'node:path';
import { BringingService, type createApp, questionWriters } from '@loopwright/api';
import type { QuestionDocument } from '@loopwright/documents';
import type { QuestionsImportOptions } from '../arguments.ts';
import { onBank } from '../bank.ts';
import { Refusal } from '../refusal.ts';
import { broughtInJson, broughtInWords } from './questions-words.ts';

type App = Awaited<ReturnType<typeof createApp>>;

/** Adds what was found in a document to the bank as drafts: all of it or nothing, and what the bank has already not again. */
export function bringQuestions(options: QuestionsImportOptions, found: QuestionDocument): Promise<number> {
  const { file, json, data, organisation, author: named } = options;
  const name = basename(file);
  return onBank({ data, organisation, doing: 'importing questions' }, async (app, { organisationId }) => {
    const author = await authorOf(app, organisationId, named);
    const bringing = app.get(BringingService, { strict: false });
    const brought = await bringing.bring({ organisationId, accountId: author.id }, name, found);
    const { format, skipped } = found;
    console.log(
      json
        ? broughtInJson({ format, ...brought, skipped })
        : broughtInWords({ name, author: author.name, ...brought, skipped }),
    );
    return 0;
  });
}

/** Drafts are somebody's: who is named, else the admin of longest standing. */
async function authorOf(app: App, organisationId: string, named: string | undefined) {
  const all = await questionWriters(app, organisationId);
  const author = named === undefined ? all[0] : all.find(({ email }) => email === named.trim().toLowerCase());
  if (author) return author;
  throw new Refusal(
    named === undefined
      ? 'Nobody of this organisation may write questions.'
      : `Nobody who may write questions has the address "${named}".`,
  );
}
