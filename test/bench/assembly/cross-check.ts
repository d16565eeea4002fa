import { assemble, type Choice, type Loop } from '@loopwright/assembly';
import type { Bench, Section } from '../bench.ts';
import { figure, median } from '../statistics.ts';
import { faultsOf } from './check.ts';
import { lpFileOf } from './lp-file.ts';
import { foreignSolvers, type Solver } from './solvers.ts';
import { variedInstance } from './varied.ts';

const INSTANCES = 200;
const SECONDS = 60;

type Compared = { outcome: string; ours: number; theirs: number; difference: number };

/** Holds the library against solvers that share nothing with it: neither the search nor the way a problem is stated. */
export const crossCheck: Bench = {
  name: 'assembly-cross-check',
  run: async () => {
    const solvers = foreignSolvers();
    if (solvers.length === 0) return nothingToAsk();
    const compared: Compared[] = [];
    for (let seed = 1; seed <= INSTANCES; seed += 1)
      compared.push(await compare(seed, solvers[seed % solvers.length]!));
    return sectionOf(compared, solvers);
  },
};

/** Loud, and no failure: the other benches of the run are not to be lost for it. */
function nothingToAsk(): Section {
  const about = 'NOT RUN: neither cbc nor glpsol is on this machine (Debian: coinor-cbc, glpk-utils).';
  console.error(`assembly-cross-check: ${about}`);
  return { title: 'assembly-cross-check', about, columns: [], rows: [] };
}

async function compare(seed: number, solver: Solver): Promise<Compared> {
  const problem = variedInstance(seed);
  const file = lpFileOf(problem);
  const assembly = await assemble(problem, { timeLimit: SECONDS });
  const started = performance.now();
  const verdict = solver.solve(file, SECONDS);
  const times = { ours: assembly.seconds * 1000, theirs: performance.now() - started };
  const where = `instance ${seed}, ${problem.bank.length} questions, ${solver.name}`;
  if ('loop' in assembly) {
    const faults = faultsOf(problem, choicesOf(assembly.loop));
    if (faults.length > 0) throw new Error(`${where}: the loop breaks a rule: ${faults.join('; ')}`);
  }
  const proven = assembly.status === 'optimal' || assembly.status === 'infeasible';
  if (!proven || verdict.status === 'unproven') return { ...times, outcome: 'not proven by both', difference: 0 };
  if (assembly.status !== verdict.status) throw new Error(`${where}: ${assembly.status} here, ${verdict.status} there`);
  if (assembly.status === 'infeasible' || verdict.status !== 'optimal')
    return { ...times, outcome: 'infeasible', difference: 0 };
  const difference = Math.abs(assembly.objective - verdict.optimum);
  if (difference > 1e-6) throw new Error(`${where}: ${assembly.objective} here, ${verdict.optimum} there`);
  return { ...times, outcome: 'same optimum', difference };
}

const choicesOf = (loop: Loop): Choice[] =>
  loop.sessions.flatMap(({ session, questions }) => questions.map(({ question }) => ({ question, session })));

function sectionOf(compared: Compared[], solvers: Solver[]): Section {
  const outcomes = [...new Set(compared.map(({ outcome }) => outcome))].sort();
  return {
    title: 'assembly-cross-check',
    about:
      `${INSTANCES} seeded instances of 50 to 2,000 questions with rules of every kind, each also solved by ` +
      `${solvers.map(({ name }) => name).join(' or ')} from an LP file that other code wrote; every loop checked by code ` +
      'that knows nothing of the model. A difference above 1e-6, or a broken rule, ends the run.',
    columns: ['', 'instances', 'largest difference', 'ours ms, median', 'theirs ms, median'],
    rows: outcomes.map((outcome) => {
      const some = compared.filter((one) => one.outcome === outcome);
      const largest = Math.max(...some.map(({ difference }) => difference));
      const times = [some.map(({ ours }) => ours), some.map(({ theirs }) => theirs)].map((of) => figure(median(of)));
      return [outcome, String(some.length), largest.toExponential(1), ...times];
    }),
  };
}
