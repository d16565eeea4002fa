import { Worker } from 'node:worker_threads';
import { DocumentFault, reasonOf } from "./fault.js";
/** Memory by which the process may grow before the reader is stopped. */
const MOST_GROWTH = 512 * 1024 * 1024;
const LOOK_EVERY = 50;
/**
 * Reads the pages of a PDF in a thread of its own, which is ended when time or memory run out.
 *
 * @throws {DocumentFault} `encrypted`, `broken`, `too-large`, `too-slow` or `zip-bomb`
 */
export async function readWords(bytes, watch) {
    const worker = new Worker(new URL('./pdf-thread.mjs', import.meta.url), {
        // The thread takes a copy: the caller keeps its bytes.
        workerData: { bytes: bytes.slice(), pages: watch.limits.pages },
        resourceLimits: { maxOldGenerationSizeMb: 512 },
        stdout: true,
        stderr: true,
    });
    try {
        const reply = await replyOf(worker, watch);
        if ('pages' in reply)
            return reply.pages;
        throw faultOf(reply.failure, watch);
    }
    finally {
        await worker.terminate();
    }
}
function replyOf(worker, watch) {
    return new Promise((resolve, reject) => {
        const before = process.memoryUsage.rss();
        const timer = setInterval(() => {
            try {
                watch.check();
            }
            catch (error) {
                reject(error);
            }
            if (process.memoryUsage.rss() - before > MOST_GROWTH)
                reject(new DocumentFault('zip-bomb', `The PDF takes more than ${MOST_GROWTH} bytes of memory to read.`));
        }, LOOK_EVERY);
        const settled = (settle) => {
            return (value) => {
                clearInterval(timer);
                settle(value);
            };
        };
        const refuse = settled(reject);
        worker.once('message', settled(resolve));
        worker.once('error', (error) => refuse(new DocumentFault('broken', `The PDF cannot be read: ${reasonOf(error)}`)));
        worker.once('exit', () => refuse(new DocumentFault('broken', 'The PDF cannot be read: its reader ended without a word.')));
    });
}
function faultOf({ name, message }, { limits }) {
    if (name === 'PasswordException')
        return new DocumentFault('encrypted', 'The PDF needs a password.');
    if (name === 'TooManyPages')
        return new DocumentFault('too-large', `The PDF has ${message}; the limit is ${limits.pages}.`);
    return new DocumentFault('broken', `The PDF cannot be read: ${message}`);
}
//# sourceMappingURL=pdf-words.js.map