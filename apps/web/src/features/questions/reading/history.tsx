import type { Question } from '@loopwright/contracts';
export function History(_: { question: Question }) {
  return null;
}
