// `npm run build`: installs and builds what is missing or old.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./prepare.mjs').then(({ prepareOrExit }) => prepareOrExit());
