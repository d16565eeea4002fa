/** What is wrong with the fields of the rules' dialog: path of the field → what to do. */
import type { Bounds, CoverageDraft, RulesDraft } from './rules-draft.ts';
import { isNoRule } from './rules-draft.ts';

export type Issues = Record<string, string>;
export const parts = ['coverage', 'mix', 'asked', 'weights'] as const;
export type Part = (typeof parts)[number];

export function issuesIn(draft: RulesDraft): Issues {
  const found = [
    ...Object.entries(draft.coverage).flatMap(([slug, fields]) => coverageIssues(slug, fields)),
    ...mixIssues('levelMix', draft.levelMix),
    ...mixIssues('formatMix', draft.formatMix),
    whole('maxUses', draft.maxUses, 0, 1000),
    whole('days', draft.days, 1, 1095),
    whole('candidateDays', draft.candidateDays, 1, 3650),
    whole('unproven', draft.unproven, 0, 20),
  ];
  return Object.fromEntries(found.filter((entry) => entry !== undefined));
}

/** Where the field stands in the dialog. */
export function partOf(path: string): Part {
  if (path.startsWith('coverage.')) return 'coverage';
  return path.startsWith('levelMix.') || path.startsWith('formatMix.') ? 'mix' : 'asked';
}

type Entry = [path: string, message: string] | undefined;
/** A whole number in its limits, or nothing at all. */
function whole(path: string, text: string, least: number, most: number): Entry {
  if (text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most
    ? undefined
    : [path, `A whole number from ${least} to ${most}.`];
}

function coverageIssues(slug: string, fields: CoverageDraft): Entry[] {
  const at = `coverage.${slug}`;
  if (isNoRule(fields)) return [];
  return [
    whole(`${at}.questions`, fields.questions, 0, 20),
    whole(`${at}.sessions`, fields.sessions, 1, 6),
    whole(`${at}.minutes`, fields.minutes, 1, 600),
  ];
}

const mixIssues = (key: string, fields: Record<string, Bounds>): Entry[] =>
  Object.entries(fields).flatMap(([slug, { from, to }]) => {
    const at = `${key}.${slug}`;
    const found = [whole(`${at}.from`, from, 0, 240), whole(`${at}.to`, to, 0, 240)];
    const reversed = from.trim() !== '' && to.trim() !== '' && Number(from) > Number(to);
    return found.some(Boolean) || !reversed ? found : [[`${at}.from`, 'Not more than “At most”.']];
  });
