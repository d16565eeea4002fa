import { createHash } from 'node:crypto';
import { type PortableQuestion, tidy } from './portable.ts';

/** The parts that grow by themselves in each bank: naming one more of them is not another wording of the question. */
export const additive = ['tags', 'enemies'] as const;

/** 16 hex digits that are the same wherever a question says the same. */
export function fingerprintOf(question: PortableQuestion): string {
  const { fingerprint: _, tags: _tags, enemies: _enemies, ...says } = tidy(question);
  return createHash('sha256').update(JSON.stringify(says)).digest('hex').slice(0, 16);
}

/** The question as an export carries it. */
export const stamped = (question: PortableQuestion): PortableQuestion => ({
  ...question,
  fingerprint: fingerprintOf(question),
});
