// `npm test`: installs and builds what is missing, finds a browser, runs every Jest project. `npm test -- ARGS` passes on.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./test-run.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
