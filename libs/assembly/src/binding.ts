import { pathInWords } from './errors.ts';
import { userRules, type Column, type Model, type Row, type Unit, type UserRule } from './model.ts';
import type { Choice, Problem } from './problem.ts';

/** A rule of the team that the loop keeps with nothing to spare. */
export interface BindingRule {
  kind: UserRule;
  /** The rule in the problem, such as `sessions[1].minutes.to`. */
  rule: string;
  path: (string | number)[];
  /** Id of the session, competency or question, or name of the level or format, that it is about. */
  subject: string;
  /** The number that the loop just reaches, in `unit`. */
  limit: number;
  unit: Unit;
}

/** The team's rules whose limit the loop meets exactly; relaxing any other changes nothing by itself. */
export function bindingRules(model: Model, choices: readonly Choice[], problem: Problem): BindingRule[] {
  const chosen = chosenColumns(model, choices, problem);
  return model.rows.flatMap((row) => {
    const kind = userRules.find((rule) => rule === row.rule.kind);
    if (!kind || reached(row, model, chosen) !== row.limit) return [];
    const { path, subject, unit } = row.rule;
    return [{ kind, rule: pathInWords(path), path, subject, limit: row.limit, unit }];
  });
}

function chosenColumns(model: Model, choices: readonly Choice[], problem: Problem): Set<Column> {
  const session = new Map(choices.map((choice) => [choice.question, choice.session]));
  return new Set(
    model.columns.filter(
      (column) => column.kind === 'use' && session.get(column.question.id) === problem.sessions[column.session]!.id,
    ),
  );
}

/** What the loop gives to a row, in the row's unit. */
function reached(row: Row, model: Model, chosen: Set<Column>): number {
  if (row.rule.kind === 'coverage-sessions') return sessionsOn(row.rule.subject, 1, chosen);
  if (row.rule.kind === 'owners-from' || row.rule.kind === 'owners-to') return sessionsOn(row.rule.subject, 2, chosen);
  return row.columns.reduce((sum, at, i) => (chosen.has(model.columns[at]!) ? sum + row.coefficients[i]! : sum), 0);
}

/** Sessions with a chosen question on the competency, of at least some weight; the mark columns may stay at 0 unused. */
function sessionsOn(competency: string, weight: number, chosen: Set<Column>): number {
  const sessions = new Set<number>();
  for (const column of chosen) {
    if (column.kind !== 'use') continue;
    if (column.question.competencies.some((shown) => shown.id === competency && shown.weight >= weight))
      sessions.add(column.session);
  }
  return sessions.size;
}
