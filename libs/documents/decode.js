import { cleanText } from "./clean.js";
import { DocumentFault, kindOf, reasonOf } from "./fault.js";
/** How much of a document is looked at to guess how it was encoded. */
const SAMPLE = 64 * 1024;
/**
 * The text of a document: UTF-8, UTF-16 with or without its mark, what an HTML page declares, else Windows-1252.
 *
 * @throws {DocumentFault} `encoding` when it is no text, or not in the encoding that it declares
 */
export function decodeText(bytes) {
    const declared = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
    if (declared)
        return cleanText(decodeAs(declared, bytes));
    refuseBinary(bytes);
    const utf8 = tryUtf8(bytes);
    if (utf8 !== undefined)
        return cleanText(utf8);
    return cleanText(decodeAs(charsetOfPage(bytes) ?? 'windows-1252', bytes));
}
function byteOrderMark(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    return undefined;
}
/** Latin text in UTF-16 has a zero in every other byte. */
function unmarkedUtf16(bytes) {
    const length = Math.min(bytes.length, SAMPLE) & ~1;
    if (length < 8)
        return undefined;
    const zeros = [0, 0];
    for (let at = 0; at < length; at += 1)
        if (bytes[at] === 0)
            zeros[at & 1] += 1;
    const [even, odd] = [zeros[0] / (length / 2), zeros[1] / (length / 2)];
    if (odd > 0.6 && even < 0.1)
        return 'utf-16le';
    return even > 0.6 && odd < 0.1 ? 'utf-16be' : undefined;
}
function refuseBinary(bytes) {
    const length = Math.min(bytes.length, SAMPLE);
    let strange = 0;
    for (let at = 0; at < length; at += 1)
        if (isStrange(bytes[at]))
            strange += 1;
    if (strange * 50 <= length)
        return;
    const first = bytes.findIndex(isStrange);
    throw new DocumentFault('encoding', `The document is not text: its byte ${first + 1} is a control character.`);
}
const isStrange = (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
function tryUtf8(bytes) {
    try {
        return decodeAs('utf-8', bytes);
    }
    catch (error) {
        if (error instanceof DocumentFault)
            return undefined;
        throw error;
    }
}
function decodeAs(encoding, bytes) {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new DocumentFault('encoding', `The document cannot be read as ${encoding}: ${reasonOf(error)}`);
    }
}
/** The character set that the head of an HTML page names, if it is one that can be decoded. */
function charsetOfPage(bytes) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
    const name = /charset=["']?([\w-]{2,30})/i.exec(head)?.[1];
    if (!name)
        return undefined;
    try {
        return new TextDecoder(name).encoding;
    }
    catch (error) {
        // A page may name an encoding that nobody knows.
        if (kindOf(error) === 'ERR_ENCODING_NOT_SUPPORTED' || kindOf(error) === 'RangeError')
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=decode.js.map