import { eligibility, exclusions, inFocus, mainCompetencies, type Exclusion } from './eligibility.ts';
import { pathInWords } from './errors.ts';
import type { Model, Row, StatedRule, Unit } from './model.ts';
import type { Problem, Question, Session } from './problem.ts';

/** A rule that the eligible questions cannot reach even if all of them were asked. */
export interface Shortfall {
  kind: 'no-eligible-question' | 'too-few-eligible-questions';
  /** The rule in the problem, such as `rules.coverage[3].questions`. */
  rule: string;
  path: (string | number)[];
  /** What the rule asks for and what all eligible questions together give, in `unit`. */
  needed: number;
  available: number;
  unit: Unit;
  /** How many questions of the bank would serve the rule, were it not for each reason. */
  excluded: Partial<Record<Exclusion, number>>;
  words: string;
}

/** Catches, before any solving, the rules that lack eligible questions: a conflict of one rule with the bank. */
export function shortfalls(problem: Problem, model: Model): Shortfall[] {
  return model.rows
    .filter((row) => row.sense === 'at-least' && most(row) < row.limit)
    .map((row) => {
      const { path, subject, unit } = row.rule;
      const rule = pathInWords(path);
      const available = most(row);
      const kind = available === 0 ? ('no-eligible-question' as const) : ('too-few-eligible-questions' as const);
      const words =
        available === 0
          ? `${rule}: no eligible question for ${subject}`
          : `${rule}: ${row.limit} ${unit} needed for ${subject}, but all eligible questions give ${available}`;
      return { kind, rule, path, needed: row.limit, available, unit, excluded: excludedFor(row.rule, problem), words };
    });
}

const most = (row: Row) => row.coefficients.reduce((sum, coefficient) => sum + Math.max(0, coefficient), 0);

/** Counts the questions that would serve a rule by what keeps each of them out. */
function excludedFor(rule: StatedRule, problem: Problem): Partial<Record<Exclusion, number>> {
  const why = eligibility(problem);
  const counts: Partial<Record<Exclusion, number>> = {};
  for (const question of problem.bank) {
    const places = problem.sessions.filter((session, s) => couldServe(rule, question, session, s, problem));
    const reasons = places.map((session) => why(question, session));
    if (reasons.length === 0 || reasons.includes(undefined)) continue;
    // The reason of the session where it comes closest: the last in the order of the checks.
    const closest = exclusions.findLast((reason) => reasons.includes(reason))!;
    counts[closest] = (counts[closest] ?? 0) + 1;
  }
  return counts;
}

/** Whether a question would serve a rule in this session, were it eligible there. */
function couldServe(rule: StatedRule, question: Question, session: Session, s: number, problem: Problem): boolean {
  if (rule.kind === 'pinned') {
    const pin = problem.rules.pinned[rule.path.at(-1) as number]!;
    return pin.question === question.id && (pin.session ?? session.id) === session.id;
  }
  if (rule.kind === 'owners-from') return mainCompetencies(question).includes(rule.subject);
  if (rule.kind === 'level-mix-from') return problem.levels[question.aim] === rule.subject;
  if (rule.kind === 'format-mix-from') return question.format === rule.subject;
  if (rule.path[0] === 'rules') return question.competencies.some((shown) => shown.id === rule.subject);
  return rule.path[1] === s && (rule.kind !== 'focus' || inFocus(question, session));
}
