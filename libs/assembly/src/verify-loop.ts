/** The part of the independent check that is about the whole loop: coverage, owners, mixes, pins. */
import { mainsOf, say, total, type Asked, type BrokenRule } from './broken.ts';
import type { Problem, Question } from './problem.ts';

export function brokenCoverage(c: number, asked: Asked[], problem: Problem): BrokenRule[] {
  const { competency, questions, sessions, minutes } = problem.rules.coverage[c]!;
  const showing = asked.filter((use) => use.question.competencies.some((shown) => shown.id === competency));
  const missing = {
    questions: questions - showing.length,
    sessions: sessions - new Set(showing.map((use) => use.session)).size,
    minutes: (minutes ?? 0) - total(showing.map((use) => use.question)),
  };
  return (['questions', 'sessions', 'minutes'] as const)
    .filter((unit) => missing[unit] > 0)
    .map((unit) =>
      say(
        `coverage-${unit}`,
        ['rules', 'coverage', c, unit],
        missing[unit],
        `${competency} lacks ${missing[unit]} ${unit}`,
      ),
    );
}

/** A session owns a competency when it asks about it as a main one. */
export function brokenOwners(asked: Asked[], { rules }: Problem): BrokenRule[] {
  return rules.owners.flatMap(({ competency, from, to }, o) => {
    const owners = new Set(
      asked.filter(({ question }) => mainsOf(question).includes(competency)).map(({ session }) => session),
    ).size;
    return brokenSpan('owners', ['rules', 'owners', o], owners, { from, to }, `sessions that own ${competency}`);
  });
}

export function brokenMixes(asked: Asked[], { levels, rules }: Problem): BrokenRule[] {
  const count = (suits: (question: Question) => boolean) => asked.filter(({ question }) => suits(question)).length;
  return [
    ...rules.levelMix.flatMap(({ level, ...span }, m) => {
      const aimed = count(({ aim }) => aim === level);
      return brokenSpan('level-mix', ['rules', 'levelMix', m], aimed, span, `questions aimed at ${levels[level]}`);
    }),
    ...rules.formatMix.flatMap(({ format, ...span }, m) => {
      const alike = count((question) => question.format === format);
      return brokenSpan('format-mix', ['rules', 'formatMix', m], alike, span, `questions of the format ${format}`);
    }),
  ];
}

function brokenSpan(
  rule: 'owners' | 'level-mix' | 'format-mix',
  path: BrokenRule['path'],
  found: number,
  { from, to = Infinity }: { from: number; to?: number | undefined },
  what: string,
): BrokenRule[] {
  if (found < from) return [say(`${rule}-from`, [...path, 'from'], from - found, `${from - found} ${what} too few`)];
  return found > to ? [say(`${rule}-to`, [...path, 'to'], found - to, `${found - to} ${what} too many`)] : [];
}

export function brokenPins(asked: Asked[], problem: Problem): BrokenRule[] {
  return problem.rules.pinned.flatMap(({ question, session }, p) => {
    const kept = asked.some(
      (use) => use.question.id === question && (session === undefined || use.session.id === session),
    );
    const where = session === undefined ? '' : ` to ${session}`;
    return kept ? [] : [say('pinned', ['rules', 'pinned', p], 1, `${question} is pinned${where} but not asked there`)];
  });
}
