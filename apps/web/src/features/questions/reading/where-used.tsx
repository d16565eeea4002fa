import type { Question } from '@loopwright/contracts';
export function WhereUsed(_: { question: Question }) {
  return null;
}
