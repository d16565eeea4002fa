import { RubricText } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { issueText } from '../../platform/problem-text.ts';
import { toSend } from './rubric-text.ts';

/** Path of a field, such as `criteria.0.anchors.no` → what is wrong with it. */
export type RubricErrors = Readonly<Record<string, string>>;
type Found = { path: readonly PropertyKey[]; message: string };

const asSentence = (message: string): string => {
  const whole = /^(is|says|has)\b/.test(message) ? `This ${message}` : message;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
};
const errorsOf = (found: readonly Found[]): RubricErrors =>
  Object.fromEntries([...found].reverse().map(({ path, message }) => [path.join('.'), asSentence(message)]));

/** What is missing before the rubric can be published. */
export function missingIn(text: RubricText): RubricErrors {
  const checked = z.safeParse(RubricText, toSend(text));
  if (checked.success) return {};
  return errorsOf(checked.error.issues.map((issue) => ({ path: issue.path, message: issueText(issue as never) })));
}

/** The server's issues, whose paths begin at the body. */
export const told = (issues: readonly Found[]): RubricErrors =>
  errorsOf(
    issues.filter(({ path }) => path[0] === 'text').map(({ path, message }) => ({ path: path.slice(1), message })),
  );
