// `npm start`: installs and builds what is missing, then starts the product. Needs Node and nothing else.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
// Loaded afterwards, because an old Node may not even read what follows.
import('./prepare.mjs').then(({ runCli }) => runCli(['start'].concat(process.argv.slice(2))));
