/** Rules of the problem format that look at more than one field: references, orders, contradictions. */

type Path = (string | number)[];
export interface ReferenceIssue {
  path: Path;
  rule: string;
  message: string;
}

type LevelRef = string | number;
interface Span {
  from: LevelRef;
  to: LevelRef;
}
/** The fields that refer to something; a checked shape is assumed. */
export interface Referring {
  level: LevelRef;
  levels: string[];
  competencies: string[];
  bank: { id: string; levels: Span; competencies: { id: string; weight: 1 | 2 }[]; enemies: string[] }[];
  sessions: { id: string; minutes: Span; questions: Span; focus: string[] }[];
  rules: {
    coverage: { competency: string }[];
    pinned: { question: string; session?: string | undefined }[];
    banned: string[];
  };
}

/** Everything in the problem that contradicts itself or names something undeclared, in reading order. */
export function referenceIssues(problem: Referring): ReferenceIssue[] {
  const known = {
    levels: problem.levels,
    competencies: new Set(problem.competencies),
    questions: new Set(problem.bank.map((question) => question.id)),
    sessions: new Set(problem.sessions.map((session) => session.id)),
  };
  return [
    ...levelIssues(known.levels, problem.level, ['level']),
    ...repeated(problem.levels, (i) => ['levels', i]),
    ...repeated(problem.competencies, (i) => ['competencies', i]),
    ...repeated(
      problem.bank.map((q) => q.id),
      (i) => ['bank', i, 'id'],
    ),
    ...problem.bank.flatMap((question, i) => questionIssues(question, ['bank', i], known)),
    ...repeated(
      problem.sessions.map((s) => s.id),
      (i) => ['sessions', i, 'id'],
    ),
    ...problem.sessions.flatMap((session, i) => sessionIssues(session, ['sessions', i], known)),
    ...ruleIssues(problem.rules, known),
  ];
}

interface Known {
  levels: string[];
  competencies: Set<string>;
  questions: Set<string>;
  sessions: Set<string>;
}

function questionIssues(question: Referring['bank'][number], at: Path, known: Known): ReferenceIssue[] {
  const { levels, competencies, enemies } = question;
  const found = [
    ...levelIssues(known.levels, levels.from, [...at, 'levels', 'from']),
    ...levelIssues(known.levels, levels.to, [...at, 'levels', 'to']),
    ...repeated(
      competencies.map((c) => c.id),
      (i) => [...at, 'competencies', i, 'id'],
    ),
    ...unknown(
      'competency',
      competencies.map((c) => c.id),
      known.competencies,
      (i) => [...at, 'competencies', i, 'id'],
    ),
    ...unknown('question', enemies, known.questions, (i) => [...at, 'enemies', i]),
  ];
  const [from, to] = [levelOf(known.levels, levels.from), levelOf(known.levels, levels.to)];
  if (from > to && to >= 0) found.push(reversed([...at, 'levels']));
  if (!competencies.some((c) => c.weight === 2)) {
    found.push(
      issue([...at, 'competencies'], 'main-competency', 'give at least one competency weight 2: the main one'),
    );
  }
  const self = enemies.indexOf(question.id);
  if (self >= 0) found.push(issue([...at, 'enemies', self], 'not-its-own-enemy', 'a question cannot be its own enemy'));
  return found;
}

function sessionIssues(session: Referring['sessions'][number], at: Path, known: Known): ReferenceIssue[] {
  const found = [
    ...repeated(session.focus, (i) => [...at, 'focus', i]),
    ...unknown('competency', session.focus, known.competencies, (i) => [...at, 'focus', i]),
  ];
  if (session.minutes.from > session.minutes.to) found.push(reversed([...at, 'minutes']));
  if (session.questions.from > session.questions.to) found.push(reversed([...at, 'questions']));
  return found;
}

function ruleIssues(rules: Referring['rules'], known: Known): ReferenceIssue[] {
  const covered = rules.coverage.map((rule) => rule.competency);
  const pinned = rules.pinned.map((pin) => pin.question);
  const banned = new Set(rules.banned);
  return [
    ...repeated(covered, (i) => ['rules', 'coverage', i, 'competency']),
    ...unknown('competency', covered, known.competencies, (i) => ['rules', 'coverage', i, 'competency']),
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

function repeated(ids: string[], at: (index: number) => Path): ReferenceIssue[] {
  const met = new Set<string>();
  return ids.flatMap((id, i) => {
    if (met.has(id)) return [issue(at(i), 'no-repetition', `"${id}" is named twice`)];
    met.add(id);
    return [];
  });
}

function unknown(what: string, ids: string[], known: Set<string>, at: (index: number) => Path): ReferenceIssue[] {
  return ids.flatMap((id, i) => (known.has(id) ? [] : [issue(at(i), `known-${what}`, `no ${what} is called "${id}"`)]));
}

function levelIssues(levels: string[], level: LevelRef, at: Path): ReferenceIssue[] {
  const index = levelOf(levels, level);
  return index >= 0 && index < levels.length
    ? []
    : [issue(at, 'known-level', `no level is called or numbered "${level}"`)];
}

const levelOf = (levels: string[], level: LevelRef) => (typeof level === 'number' ? level : levels.indexOf(level));
const reversed = (at: Path) => issue(at, 'from-not-after-to', '"from" is above "to"');
const issue = (path: Path, rule: string, message: string): ReferenceIssue => ({ path, rule, message });
