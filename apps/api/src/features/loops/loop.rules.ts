import type { CoverageRow, Field, LoopPlan, PlannedSession, Problem } from '@loopwright/contracts';
import { lackOf, ownersIn } from './loop.matrix.ts';
import { counted, type Names } from './loop.names.ts';
import { ownersOf } from './loop.problem-rules.ts';
import { ruleIssues } from './loop.rule-issues.ts';

type Issue = NonNullable<Problem['issues']>[number];
type Path = Issue['path'];
const issue = (path: Path, message: string): Issue => ({ path, message });

/** What a plan may name. */
export type Known = { field: Field; questionIds: ReadonlySet<string> };

/** Everything by which a plan contradicts itself or names what does not exist; paths lead into the plan. */
export function planIssues(plan: LoopPlan, known: Known): Issue[] {
  const stages = new Set(known.field.stages.map(({ slug }) => slug));
  const competencies = new Set(known.field.competencies.map(({ slug }) => slug));
  return [
    ...repeated(plan.sessions.map(({ id }) => id)).map((s) =>
      issue(['sessions', s, 'id'], 'is the id of another session'),
    ),
    ...plan.sessions.flatMap((session, s) => sessionIssues(session, ['sessions', s], stages, competencies)),
    ...Object.keys(plan.coverage).flatMap((slug) =>
      competencies.has(slug) ? [] : [issue(['coverage', slug], 'is not a competency of this organisation')],
    ),
    ...ruleIssues(plan, new Set(known.field.levels.map(({ slug }) => slug))),
    ...questionIssues(plan, known.questionIds),
  ];
}

function sessionIssues(
  session: PlannedSession,
  at: Path,
  stages: ReadonlySet<string>,
  competencies: ReadonlySet<string>,
): Issue[] {
  const { stage, focus, questionMinutes, questionCount, minutes } = session;
  const found: Issue[] = [];
  if (!stages.has(stage)) found.push(issue([...at, 'stage'], 'is not a stage of this organisation'));
  if (questionMinutes.from > questionMinutes.to) found.push(issue([...at, 'questionMinutes'], '"from" is above "to"'));
  if (questionMinutes.to > minutes)
    found.push(issue([...at, 'questionMinutes', 'to'], `is more than the ${minutes} minutes of the session`));
  if (questionCount.from > questionCount.to) found.push(issue([...at, 'questionCount'], '"from" is above "to"'));
  focus.forEach((slug, f) => {
    if (!competencies.has(slug)) found.push(issue([...at, 'focus', f], 'is not a competency of this organisation'));
  });
  return [...found, ...repeated(focus).map((f) => issue([...at, 'focus', f], 'is named twice'))];
}

function questionIssues(plan: LoopPlan, known: ReadonlySet<string>): Issue[] {
  const banned = new Set(plan.banned);
  const places = plan.sessions.flatMap(({ questions }, s) =>
    questions.map((question, q) => ({ ...question, path: ['sessions', s, 'questions', q, 'questionId'] as Path })),
  );
  const unknown = 'is not an approved question of this organisation';
  return [
    ...repeated(places.map(({ questionId }) => questionId)).map((p) =>
      issue(places[p]!.path, 'is asked elsewhere in this loop'),
    ),
    ...places.flatMap(({ questionId, path }) => (known.has(questionId) ? [] : [issue(path, unknown)])),
    ...places.flatMap(({ questionId, pinned, path }) =>
      pinned && banned.has(questionId) ? [issue(path, 'is both pinned and banned')] : [],
    ),
    ...plan.banned.flatMap((id, b) => (known.has(id) ? [] : [issue(['banned', b], unknown)])),
  ];
}

/** Positions of the values that stood there before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, position) => (values.indexOf(value) < position ? [position] : []));
}

/** What still stands between a plan and its publication; `words` names sessions, competencies and questions. */
export function missingForPublication(
  plan: LoopPlan,
  matrix: readonly CoverageRow[],
  retired: ReadonlySet<string>,
  names: Names,
): Issue[] {
  const empty = plan.sessions.flatMap(({ id, questions }, s) =>
    questions.length === 0 ? [issue(['sessions', s], `${names.session(id)} has no questions`)] : [],
  );
  const uncovered = matrix
    .filter(({ rule, met }) => rule?.mustHave && !met)
    .map((row) =>
      issue(['coverage', row.competency], `${names.competency(row.competency)} is a must-have and ${lackWords(row)}`),
    );
  const gone = plan.sessions.flatMap(({ questions }, s) =>
    questions.flatMap(({ questionId }, q) =>
      retired.has(questionId)
        ? [
            issue(
              ['sessions', s, 'questions', q, 'questionId'],
              `“${names.question(questionId)}” is no longer in the bank`,
            ),
          ]
        : [],
    ),
  );
  return [...empty, ...uncovered, ...gone];
}

function lackWords(row: CoverageRow): string {
  const { rule, questions, sessions, minutes } = row;
  const lack = lackOf(row, rule!);
  if (lack === 'questions') return `has ${counted(questions, 'question')} of the ${rule!.questions} it needs`;
  if (lack === 'sessions') return `is shown in ${counted(sessions, 'session')} of the ${rule!.sessions} it needs`;
  if (lack === 'minutes') return `has ${counted(minutes, 'minute')} of the ${rule!.minutes} it needs`;
  const owners = ownersIn(row.bySession);
  const wanted = ownersOf(rule!)!.from;
  return owners === 0 && wanted === 1
    ? 'is the main subject of no session'
    : `is the main subject of ${counted(owners, 'session')} of the ${wanted} it needs`;
}
