import type { StoredDraft } from '../documents.entities.ts';

/** An accepted draft of a question with two points to listen for. */
export const draft: StoredDraft = {
  key: 1,
  part: 0,
  line: 4,
  prompt: 'What is a lock?',
  keyPoints: ['One holder', 'Waiting'],
  options: null,
  correct: null,
  explanation: '',
  assesses: null,
  format: 'open',
  stage: null,
  topics: [],
  competencies: {},
  followUps: [],
  levels: {},
  minutes: 0,
  into: null,
  state: 'accepted',
  section: null,
  confidence: 0.9,
  questionId: null,
};
