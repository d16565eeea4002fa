/** Entry of a thread that counts for ever, and that stands as far behind all others as one that solves. */
import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';

spawnSync('chrt', ['--idle', '--pid', '0', readlinkSync('/proc/thread-self').split('/').at(-1)!]);
for (let counted = 0; ; counted = (counted + 1) % 1_000_003);
