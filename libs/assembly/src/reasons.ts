import { inFocus, mainCompetencies } from './eligibility.ts';
import { worthOf } from './worth.ts';
import { focusMinutes, type Model } from './model.ts';
import type { Problem, Question } from './problem.ts';

/**
 * Why a question is in the loop.
 *
 * `needed` means that the rule would break if the question were left out and nothing took its place.
 * `best-value` gives its rank by worth among the questions eligible for its session; 1 = best.
 */
export type Reason =
  | { kind: 'pinned'; rule: string }
  | { kind: 'coverage'; competency: string; rule: string; needed: boolean }
  | { kind: 'owner'; competency: string; rule: string; needed: boolean }
  | { kind: 'level-mix'; level: string; rule: string; needed: boolean }
  | { kind: 'format-mix'; format: string; rule: string; needed: boolean }
  | { kind: 'focus'; competencies: string[]; rule: string; needed: boolean }
  | { kind: 'best-value'; rank: number; of: number };

/** The reasons of one chosen question, rules first. `loop` holds the chosen questions of each session. */
export function reasonsOf(question: Question, s: number, loop: Question[][], model: Model, problem: Problem): Reason[] {
  const pin = problem.rules.pinned.findIndex((pinned) => pinned.question === question.id);
  return [
    ...(pin >= 0 ? [{ kind: 'pinned' as const, rule: `rules.pinned[${pin}]` }] : []),
    ...coverageReasons(question, loop, problem),
    ...ownerReasons(question, loop, problem),
    ...mixReasons(question, loop.flat(), problem),
    ...focusReasons(question, s, loop[s]!, problem),
    rankIn(question, s, model, problem),
  ];
}

function coverageReasons(question: Question, loop: Question[][], problem: Problem): Reason[] {
  return problem.rules.coverage.flatMap(({ competency, questions, sessions, minutes }, c) => {
    if (!shows(question, competency)) return [];
    const left = loop.map((chosen) => chosen.filter((other) => other !== question && shows(other, competency)));
    const needed =
      left.flat().length < questions ||
      left.filter((chosen) => chosen.length > 0).length < sessions ||
      total(left.flat()) < (minutes ?? 0);
    return [{ kind: 'coverage' as const, competency, rule: `rules.coverage[${c}]`, needed }];
  });
}

function ownerReasons(question: Question, loop: Question[][], { rules }: Problem): Reason[] {
  return rules.owners.flatMap(({ competency, from }, o) => {
    const owns = (other: Question) => mainCompetencies(other).includes(competency);
    if (!owns(question)) return [];
    const left = loop.filter((chosen) => chosen.some((other) => other !== question && owns(other))).length;
    return [{ kind: 'owner' as const, competency, rule: `rules.owners[${o}]`, needed: left < from }];
  });
}

/** Only where a least number is asked for: a most number is no reason to ask. */
function mixReasons(question: Question, asked: Question[], { levels, rules }: Problem): Reason[] {
  const others = (alike: (other: Question) => boolean) => asked.filter((one) => one !== question && alike(one)).length;
  return [
    ...rules.levelMix.flatMap(({ level, from }, m): Reason[] => {
      if (from === 0 || question.aim !== level) return [];
      const needed = others(({ aim }) => aim === level) < from;
      return [{ kind: 'level-mix', level: levels[level]!, rule: `rules.levelMix[${m}]`, needed }];
    }),
    ...rules.formatMix.flatMap(({ format, from }, m): Reason[] => {
      if (from === 0 || question.format !== format) return [];
      const needed = others((other) => other.format === format) < from;
      return [{ kind: 'format-mix', format, rule: `rules.formatMix[${m}]`, needed }];
    }),
  ];
}

function focusReasons(question: Question, s: number, chosen: Question[], problem: Problem): Reason[] {
  const session = problem.sessions[s]!;
  if (!inFocus(question, session)) return [];
  const competencies = mainCompetencies(question).filter((id) => session.focus.includes(id));
  const left = total(chosen.filter((other) => other !== question && inFocus(other, session)));
  const needed = left < focusMinutes(session.focusShare, session.minutes.from);
  return [{ kind: 'focus', competencies, rule: `sessions[${s}].focus`, needed }];
}

function rankIn(question: Question, s: number, model: Model, problem: Problem): Reason {
  const worth = worthOf(question, problem.rules);
  const rivals = model.columns.filter((column) => column.kind === 'use' && column.session === s);
  const better = rivals.filter((column) => column.kind === 'use' && column.worth > worth);
  return { kind: 'best-value', rank: better.length + 1, of: rivals.length };
}

const shows = (question: Question, competency: string) => question.competencies.some((c) => c.id === competency);
const total = (questions: Question[]) => questions.reduce((sum, question) => sum + question.minutes, 0);
