import { AssemblyWorker, type Assembly } from '@loopwright/assembly';
import { problemsOf, sizes } from './size.ts';

const TIME_LIMIT = 60;
const WARM_UPS = 3;

/** What a process of its own measured of one row; memory is the most that it ever held, in MiB. */
export type Measured = { runs: { seconds: number; gap: number | null; status: Assembly['status'] }[]; memory: number };

/** Entry of the process that measures one row, told by its place in the list. */
const size = sizes[Number(process.argv[2])]!;
const options = { gap: size.gap, reduce: size.reduce, timeLimit: TIME_LIMIT };
const worker = new AssemblyWorker();
const runs: Measured['runs'] = [];
try {
  for await (const problem of problemsOf(size)) {
    // Warm: the first solves of a thread compile the solver.
    for (let i = 0; runs.length === 0 && i < WARM_UPS; i += 1) await worker.assemble(problem, options);
    const assembly = await worker.assemble(problem, options);
    runs.push({ seconds: assembly.seconds, gap: 'gap' in assembly ? assembly.gap : null, status: assembly.status });
  }
} finally {
  await worker.close();
}
process.send!({ runs, memory: process.resourceUsage().maxRSS / 1024 } satisfies Measured);
process.disconnect();
