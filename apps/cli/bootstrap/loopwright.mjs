#!/usr/bin/env node
// `npm run -s loopwright -- COMMAND`: as `npm start`, for every command.
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./prepare.mjs').then(({ runCli }) => runCli(process.argv.slice(2)));
