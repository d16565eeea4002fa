import type { ProblemInput } from '../src/problem.ts';
import { parseProblem } from '../src/problem.ts';
import { eligibility, inFocus, mainCompetencies } from '../src/eligibility.ts';

/** One way to make a problem infeasible, and a test of whether a rule that is named is the one at fault. */
export interface Fault {
  name: string;
  /** Breaks the problem in place; `at` chooses among what it could break. False where this problem cannot be broken so. */
  inject(problem: ProblemInput, at: number): boolean;
  /** Whether a relaxation of this path gives back what was taken. */
  isKnown(path: readonly (string | number)[], at: number, problem: ProblemInput): boolean;
}

const pick = <T>(some: readonly T[], at: number): T | undefined => some[at % Math.max(1, some.length)];
const under = (path: readonly (string | number)[], ...start: (string | number)[]) =>
  start.every((key, i) => path[i] === key);

const session = (problem: ProblemInput, at: number) => at % problem.sessions.length;
const coverage = (problem: ProblemInput, at: number) => at % problem.rules!.coverage!.length;

/** Faults of one rule against the bank or against the rule beside it; each leaves a single rule, or a pair, at fault. */
export const faults: Fault[] = [
  {
    name: 'a competency asks for more questions than the bank has',
    inject: (problem, at) => {
      const rule = problem.rules!.coverage![coverage(problem, at)]!;
      const having = problem.bank.filter(({ competencies }) => competencies.some(({ id }) => id === rule.competency));
      rule.questions = having.length + 1;
      return true;
    },
    isKnown: (path, at, problem) => under(path, 'rules', 'coverage', coverage(problem, at)),
  },
  {
    name: 'a competency asks for more sessions than there are',
    inject: (problem, at) => {
      problem.rules!.coverage![coverage(problem, at)]!.sessions = problem.sessions.length + 1;
      return true;
    },
    isKnown: (path, at, problem) => under(path, 'rules', 'coverage', coverage(problem, at), 'sessions'),
  },
  {
    name: 'a session asks for more questions than fit its minutes',
    inject: (problem, at) => {
      const here = problem.sessions[session(problem, at)]!;
      const shortest = Math.min(
        ...problem.bank.filter(({ stages }) => stages.includes(here.stage)).map(({ minutes }) => minutes),
      );
      const fit = Math.floor(here.minutes.to / shortest);
      here.questions = { from: fit + 1, to: fit + 2 };
      return true;
    },
    isKnown: (path, at, problem) => under(path, 'sessions', session(problem, at)),
  },
  {
    name: 'a session asks for more minutes than its questions may fill',
    inject: (problem, at) => {
      const here = problem.sessions[session(problem, at)]!;
      const longest = Math.max(
        ...problem.bank.filter(({ stages }) => stages.includes(here.stage)).map(({ minutes }) => minutes),
      );
      const most = here.questions.to * longest;
      here.minutes = { from: most + 1, to: most + 10 };
      here.focus = [];
      return true;
    },
    isKnown: (path, at, problem) => under(path, 'sessions', session(problem, at)),
  },
  {
    name: 'a session must fill its focus with what nobody asks there',
    inject: (problem, at) => {
      const parsed = parseProblem(problem);
      const here = parsed.sessions[session(problem, at)]!;
      const excluded = eligibility(parsed);
      const asked = parsed.bank.filter((question) => !excluded(question, here));
      const focus = parsed.competencies.find(
        (id) => !asked.some((question) => inFocus(question, { ...here, focus: [id] })),
      );
      if (focus === undefined) return false;
      Object.assign(problem.sessions[session(problem, at)]!, { focus: [focus], focusShare: 0.5 });
      return here.minutes.from > 0;
    },
    isKnown: (path, at, problem) => under(path, 'sessions', session(problem, at)),
  },
  {
    name: 'two enemies are both pinned',
    inject: (problem) => {
      const [one, other] = problem.bank.filter(({ status }) => status !== 'not-eligible');
      one!.enemies = [other!.id];
      problem.rules!.pinned = [{ question: one!.id }, { question: other!.id }];
      return true;
    },
    isKnown: (path) => under(path, 'rules', 'pinned'),
  },
  {
    name: 'a question is pinned to a session of another stage',
    inject: (problem, at) => {
      const question = pick(problem.bank, at)!;
      const elsewhere = problem.sessions.find(({ stage }) => !question.stages.includes(stage));
      if (!elsewhere) return false;
      problem.rules!.pinned = [{ question: question.id, session: elsewhere.id }];
      return true;
    },
    isKnown: (path) => under(path, 'rules', 'pinned', 0),
  },
  {
    name: 'a competency is to be owned by more sessions than ask about it',
    inject: (problem, at) => {
      const parsed = parseProblem(problem);
      const excluded = eligibility(parsed);
      const competency = pick(problem.competencies, at)!;
      const able = parsed.sessions.filter((here) =>
        parsed.bank.some((question) => mainCompetencies(question).includes(competency) && !excluded(question, here)),
      ).length;
      problem.rules!.owners = [{ competency, from: able + 1, to: able + 1 }];
      return true;
    },
    isKnown: (path) => under(path, 'rules', 'owners', 0),
  },
  {
    name: 'a level mix asks for more than all sessions may ask',
    inject: (problem) => {
      const most = problem.sessions.reduce((sum, { questions }) => sum + questions.to, 0);
      problem.rules!.levelMix = [{ level: 1, from: most + 1 }];
      return true;
    },
    isKnown: (path) => under(path, 'rules', 'levelMix', 0) || under(path, 'sessions'),
  },
  {
    name: 'a format mix allows fewer than the sessions must ask',
    inject: (problem) => {
      problem.bank.forEach((question) => (question.format = 'open'));
      problem.sessions.forEach(({ questions }) => Object.assign(questions, { from: 1 }));
      problem.rules!.formatMix = [{ format: 'open', to: problem.sessions.length - 1 }];
      return true;
    },
    isKnown: (path) => under(path, 'rules', 'formatMix', 0) || under(path, 'sessions'),
  },
];
