import { inflateSync } from 'node:zlib';
import { DocumentFault, kindOf } from "./fault.js";
/** How far before `stream` its dictionary is looked for. */
const DICTIONARY = 1024;
/**
 * Refuses a PDF whose packed parts grow out of proportion. Images are left out: reading text never unpacks them.
 *
 * @throws {DocumentFault} `zip-bomb`
 */
export function refusePdfBomb(bytes, watch) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let left = watch.limits.inflatedBytes;
    let at = buffer.indexOf('stream');
    while (at >= 0) {
        watch.check();
        const end = buffer.indexOf('endstream', at + 6);
        const stop = end < 0 ? buffer.length : end;
        if (isPackedText(buffer, at))
            left -= sizeOf(buffer.subarray(dataAt(buffer, at), stop), left, watch);
        at = buffer.indexOf('stream', stop + 9);
    }
}
function isPackedText(buffer, at) {
    const before = buffer.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    return dictionary.includes('/FlateDecode') && !/\/Subtype\s?\/Image/.test(dictionary);
}
/** The data begins on the line below the word. */
function dataAt(buffer, at) {
    if (buffer[at + 6] === 13 && buffer[at + 7] === 10)
        return at + 8;
    return at + 7;
}
function sizeOf(packed, most, { limits }) {
    try {
        return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
    }
    catch (error) {
        if (kindOf(error) === 'ERR_BUFFER_TOO_LARGE')
            throw new DocumentFault('zip-bomb', `The PDF unpacks to more than ${limits.inflatedBytes} bytes.`);
        // Damaged data is the reader's to judge; it does not grow.
        return 0;
    }
}
//# sourceMappingURL=pdf-bomb.js.map