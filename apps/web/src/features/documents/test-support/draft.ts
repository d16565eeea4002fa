import { type DocumentDraft, promptAlone } from '@loopwright/contracts';

/** A draft that nobody has looked at, of a question with little in it. */
export const aDraft = (key: number, more: Partial<DocumentDraft> = {}): DocumentDraft => ({
  ...promptAlone,
  key,
  part: key,
  prompt: `Why ${key}?`,
  line: key,
  section: null,
  confidence: 0.95,
  questionId: null,
  similar: [],
  adds: null,
  again: [],
  ...more,
});
