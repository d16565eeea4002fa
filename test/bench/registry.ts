import { crossCheck } from './assembly/cross-check.ts';
import { assemblyLoad } from './assembly/load.ts';
import { assemblySpeed } from './assembly/speed.ts';
import { autosave } from './autosave.ts';
import type { Bench } from './bench.ts';
import { comparison } from './comparison.ts';
import { importing } from './import.ts';
import { kit } from './kit.ts';
import { type Pair, pairBench } from './pair.ts';
import { questionSearch } from './question-search.ts';
import { signIn } from './sign-in.ts';
import { slate } from './slate.ts';
import { web } from './web.ts';

/** What the product answers and a floor answers too. */
export const pairs: readonly Pair[] = [questionSearch, kit, autosave, comparison, signIn];

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  ...pairs.map(pairBench),
  importing,
  slate,
  web,
  assemblySpeed,
  crossCheck,
  assemblyLoad,
];
