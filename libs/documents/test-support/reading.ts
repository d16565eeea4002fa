import { DocumentFault, type DocumentInput, type QuestionDocument, readDocument } from '../src/index.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readText = (text: string, rest: Omit<DocumentInput, 'bytes'> = {}): Promise<QuestionDocument> =>
  readDocument({ bytes: bytesOf(text), ...rest });

/** The prompts found in a text. */
export async function promptsIn(text: string, rest: Omit<DocumentInput, 'bytes'> = {}): Promise<string[]> {
  return (await readText(text, rest)).questions.map(({ prompt }) => prompt);
}

/** The code of the fault, or `read`; every other failure is a failure of the test. */
export async function outcomeOf(input: DocumentInput): Promise<string> {
  try {
    await readDocument(input);
    return 'read';
  } catch (error) {
    if (error instanceof DocumentFault) return error.code;
    throw error;
  }
}
