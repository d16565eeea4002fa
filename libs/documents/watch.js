import { DocumentFault } from "./fault.js";
/** How many counted parts share one look at the clock. */
const STRIDE = 256;
export function startWatch(limits, signal) {
    const end = performance.now() + limits.milliseconds;
    let counted = 0;
    const left = () => Math.max(0, end - performance.now());
    const check = () => {
        signal?.throwIfAborted();
        if (left() > 0)
            return;
        throw new DocumentFault('too-slow', `The document was not read within ${limits.milliseconds} milliseconds.`);
    };
    return {
        limits,
        signal,
        left,
        check,
        count: (where) => {
            counted += 1;
            if (counted > limits.blocks)
                throw new DocumentFault('too-large', `The document has more than ${limits.blocks} parts; reading ended ${where}.`);
            if (counted % STRIDE === 0)
                check();
        },
        pause: async () => {
            await new Promise((resolve) => setImmediate(resolve));
            check();
        },
    };
}
//# sourceMappingURL=watch.js.map