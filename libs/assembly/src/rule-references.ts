import { issue, levelIssues, levelOf, repeated, reversed, unknown, type ReferenceIssue } from './problem-issues.ts';
import type { Known, Referring } from './references.ts';

/** What the rules over the loop name that is not declared, name twice, or want and forbid at once. */
export function ruleIssues(rules: Referring['rules'], known: Known): ReferenceIssue[] {
  const pinned = rules.pinned.map((pin) => pin.question);
  const banned = new Set(rules.banned);
  return [
    ...competencyIssues('coverage', rules.coverage, known),
    ...competencyIssues('owners', rules.owners, known),
    ...reversedSpans('owners', rules.owners),
    ...mixIssues(rules, known),
    ...repeated(pinned, (i) => ['rules', 'pinned', i, 'question']),
    ...unknown('question', pinned, known.questions, (i) => ['rules', 'pinned', i, 'question']),
    ...rules.pinned.flatMap(({ session }, i) =>
      session === undefined
        ? []
        : unknown('session', [session], known.sessions, () => ['rules', 'pinned', i, 'session']),
    ),
    ...unknown('question', rules.banned, known.questions, (i) => ['rules', 'banned', i]),
    ...pinned.flatMap((id, i) =>
      banned.has(id)
        ? [issue(['rules', 'pinned', i], 'not-pinned-and-banned', `"${id}" is both pinned and banned`)]
        : [],
    ),
  ];
}

function competencyIssues(key: string, rules: { competency: string }[], known: Known): ReferenceIssue[] {
  const named = rules.map((rule) => rule.competency);
  const at = (i: number) => ['rules', key, i, 'competency'];
  return [...repeated(named, at), ...unknown('competency', named, known.competencies, at)];
}

function mixIssues({ levelMix, formatMix }: Referring['rules'], known: Known): ReferenceIssue[] {
  const levels = levelMix.map(({ level }) => level);
  const formats = formatMix.map(({ format }) => format);
  return [
    ...levels.flatMap((level, i) => levelIssues(known.levels, level, ['rules', 'levelMix', i, 'level'])),
    ...repeated(
      levels.map((level) => levelOf(known.levels, level)),
      (i) => ['rules', 'levelMix', i, 'level'],
    ),
    ...reversedSpans('levelMix', levelMix),
    ...repeated(formats, (i) => ['rules', 'formatMix', i, 'format']),
    ...unknown('format', formats, known.formats, (i) => ['rules', 'formatMix', i, 'format']),
    ...reversedSpans('formatMix', formatMix),
  ];
}

const reversedSpans = (key: string, spans: { from: number; to?: number | undefined }[]): ReferenceIssue[] =>
  spans.flatMap(({ from, to }, i) => (to !== undefined && from > to ? [reversed(['rules', key, i])] : []));
