/** Rules of the problem format that look at more than one field: references, orders, contradictions. */
import {
  issue,
  levelIssues,
  levelOf,
  repeated,
  reversed,
  unknown,
  type LevelRef,
  type Path,
  type ReferenceIssue,
} from './problem-issues.ts';
import { ruleIssues } from './rule-references.ts';

interface Span {
  from: LevelRef;
  to: LevelRef;
}
/** The fields that refer to something; a checked shape is assumed. */
export interface Referring {
  level: LevelRef;
  levels: string[];
  competencies: string[];
  stages?: string[] | undefined;
  formats?: string[] | undefined;
  ability?: number | undefined;
  bank: {
    id: string;
    stages: string[];
    levels: Span;
    aim?: LevelRef | undefined;
    format?: string | undefined;
    value?: number | undefined;
    discrimination?: number | undefined;
    difficulty?: number | undefined;
    competencies: { id: string; weight: 1 | 2 }[];
    enemies: string[];
  }[];
  sessions: {
    id: string;
    stage: string;
    minutes: Span;
    questions: Span;
    focus: string[];
    interviewers: { id: string; qualified?: string[] | undefined }[];
  }[];
  rules: {
    coverage: { competency: string }[];
    owners: { competency: string; from: number; to: number }[];
    levelMix: { level: LevelRef; from: number; to?: number | undefined }[];
    formatMix: { format: string; from: number; to?: number | undefined }[];
    pinned: { question: string; session?: string | undefined }[];
    banned: string[];
  };
}

export interface Known {
  levels: string[];
  competencies: Set<string>;
  stages: Set<string>;
  formats: Set<string>;
  questions: Set<string>;
  sessions: Set<string>;
}

/** Everything in the problem that contradicts itself or names something undeclared, in reading order. */
export function referenceIssues(problem: Referring): ReferenceIssue[] {
  const { bank, sessions } = problem;
  const known: Known = {
    levels: problem.levels,
    competencies: new Set(problem.competencies),
    stages: new Set(problem.stages ?? bank.flatMap((question) => question.stages)),
    formats: new Set(problem.formats ?? bank.flatMap(({ format }) => format ?? [])),
    questions: new Set(bank.map((question) => question.id)),
    sessions: new Set(sessions.map((session) => session.id)),
  };
  return [
    ...levelIssues(known.levels, problem.level, ['level']),
    ...repeatedNames(problem),
    ...bank.flatMap((question, i) => questionIssues(question, ['bank', i], known, problem.ability)),
    ...sessions.flatMap((session, i) => sessionIssues(session, ['sessions', i], known)),
    ...ruleIssues(problem.rules, known),
  ];
}

const repeatedNames = ({ levels, competencies, stages = [], formats = [], bank, sessions }: Referring) => [
  ...Object.entries({ levels, competencies, stages, formats }).flatMap(([key, names]) =>
    repeated(names, (i) => [key, i]),
  ),
  ...repeated(ids(bank), (i) => ['bank', i, 'id']),
  ...repeated(ids(sessions), (i) => ['sessions', i, 'id']),
];

function questionIssues(question: Referring['bank'][number], at: Path, known: Known, ability: number | undefined) {
  const { stages, competencies, enemies } = question;
  const found = [
    ...unknown('stage', stages, known.stages, (i) => [...at, 'stages', i]),
    ...unknown('format', named(question.format), known.formats, () => [...at, 'format']),
    ...levelRangeIssues(question, at, known),
    ...repeated(ids(competencies), (i) => [...at, 'competencies', i, 'id']),
    ...unknown('competency', ids(competencies), known.competencies, (i) => [...at, 'competencies', i, 'id']),
    ...unknown('question', enemies, known.questions, (i) => [...at, 'enemies', i]),
    ...valueIssues(question, at, ability),
  ];
  if (!competencies.some((c) => c.weight === 2)) {
    found.push(
      issue([...at, 'competencies'], 'main-competency', 'give at least one competency weight 2: the main one'),
    );
  }
  const self = enemies.indexOf(question.id);
  if (self >= 0) found.push(issue([...at, 'enemies', self], 'not-its-own-enemy', 'a question cannot be its own enemy'));
  return found;
}

function levelRangeIssues({ levels, aim }: Referring['bank'][number], at: Path, known: Known): ReferenceIssue[] {
  const found = [
    ...levelIssues(known.levels, levels.from, [...at, 'levels', 'from']),
    ...levelIssues(known.levels, levels.to, [...at, 'levels', 'to']),
    ...(aim === undefined ? [] : levelIssues(known.levels, aim, [...at, 'aim'])),
  ];
  const [from, to] = [levelOf(known.levels, levels.from), levelOf(known.levels, levels.to)];
  return from > to && to >= 0 ? [...found, reversed([...at, 'levels'])] : found;
}

/** Every question has a value, its own or the information that its statistics give. */
function valueIssues(question: Referring['bank'][number], at: Path, ability: number | undefined): ReferenceIssue[] {
  const { value, discrimination, difficulty } = question;
  const measured = ability !== undefined && discrimination !== undefined && difficulty !== undefined;
  const message = 'give a value, or discrimination and difficulty, and the ability of the problem';
  return value === undefined && !measured ? [issue([...at, 'value'], 'value-known', message)] : [];
}

function sessionIssues(session: Referring['sessions'][number], at: Path, known: Known): ReferenceIssue[] {
  const found = [
    ...unknown('stage', [session.stage], known.stages, () => [...at, 'stage']),
    ...repeated(session.focus, (i) => [...at, 'focus', i]),
    ...unknown('competency', session.focus, known.competencies, (i) => [...at, 'focus', i]),
    ...repeated(ids(session.interviewers), (i) => [...at, 'interviewers', i, 'id']),
    ...session.interviewers.flatMap(({ qualified = [] }, i) =>
      unknown('competency', qualified, known.competencies, (q) => [...at, 'interviewers', i, 'qualified', q]),
    ),
  ];
  if (session.minutes.from > session.minutes.to) found.push(reversed([...at, 'minutes']));
  if (session.questions.from > session.questions.to) found.push(reversed([...at, 'questions']));
  return found;
}

const ids = (things: { id: string }[]): string[] => things.map(({ id }) => id);
const named = (name: string | undefined): string[] => (name === undefined ? [] : [name]);
