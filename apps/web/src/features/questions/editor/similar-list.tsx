import type { QuestionContent } from '@loopwright/contracts';

export function SimilarList(_: { content: QuestionContent; except: string | null }) {
  return null;
}
