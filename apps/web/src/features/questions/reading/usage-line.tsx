import type { Question } from '@loopwright/contracts';
export function UsageLine(_: { question: Question }) {
  return null;
}
