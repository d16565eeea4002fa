// `npm run dev`: the compiler, the API and Vite, each watching its sources. Ctrl-C ends all three.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./dev-run.mjs').then(({ runDev }) => runDev(process.argv.slice(2)));
