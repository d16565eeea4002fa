import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultLimits, DocumentFault, type QuestionDocument, readDocument } from '@loopwright/documents';
import type { QuestionsImportOptions } from '../arguments.ts';
import { Refusal } from '../refusal.ts';
import { inJson, inWords } from './questions-words.ts';

/** Finds the questions of a document, and unless that is all that is wanted brings them into the bank. What came of it goes to stdout. */
export async function questionsImport(options: QuestionsImportOptions): Promise<number> {
  const { file, dryRun, json } = options;
  const found = await readFile(file);
  if (!dryRun) return (await import('./questions-bring.ts')).bringQuestions(options, found);
  console.log(json ? inJson(found) : inWords(basename(file), found));
  return 0;
}

async function readFile(file: string): Promise<QuestionDocument> {
  try {
    return await readDocument({ name: basename(file), bytes: bytesOf(file) });
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    throw new Refusal(`Cannot read ${file}: ${error.message}`, { cause: error });
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    // A file that is too long is refused before it fills the memory.
    const { size } = statSync(file);
    if (size > defaultLimits.bytes)
      throw new DocumentFault('too-large', `It has ${size} bytes; the limit is ${defaultLimits.bytes}.`);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    throw new Refusal(`Cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}
