import { promptAlone } from '@loopwright/contracts';
import type { StoredDraft } from '../documents.entities.ts';

/** An accepted draft of a question with two points to listen for. */
export const draft: StoredDraft = {
  ...promptAlone,
  key: 1,
  part: 0,
  line: 4,
  prompt: 'What is a lock?',
  keyPoints: ['One holder', 'Waiting'],
  state: 'accepted',
  section: null,
  confidence: 0.9,
  questionId: null,
};
