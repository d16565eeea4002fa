import { run } from './run.ts';

/** Connections cut off by an impatient stop must not keep the process alive. */
const LINGER_MS = 2_000;

process.exitCode = await run(process.argv.slice(2));
setTimeout(() => process.exit(), LINGER_MS).unref();
