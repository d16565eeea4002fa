// The API alone, as a process that can be killed. It trusts its database: what checks it is the command line's `start`.
import { createApp, readConfig } from '@loopwright/api';

const app = await createApp(readConfig());
await app.listen(Number(process.env.PORT), '127.0.0.1');
// Whoever started it holds the other end of its input: when they are gone, so is it.
process.stdin.once('close', () => process.exit()).resume();
