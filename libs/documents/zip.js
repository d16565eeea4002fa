import { fromBuffer } from 'yauzl';
import { DocumentFault, reasonOf } from "./fault.js";
/** Files of an office document; more is no document. */
const MOST_ENTRIES = 5000;
/**
 * Opens an archive. What it declares is checked at once, what it really holds while it is unpacked.
 *
 * @throws {DocumentFault} `zip-bomb`, `encrypted`, or `broken` when it is no sound archive
 */
export async function openArchive(bytes, watch) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await inArchive(() => open(buffer), watch);
    const entries = await inArchive(() => listOf(zip), watch);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    let unpacked = 0;
    return {
        names: new Set(byName.keys()),
        read: async (name) => {
            const entry = byName.get(name);
            if (!entry)
                return undefined;
            refuseBomb(entry, watch);
            const part = await inArchive(() => unpack(zip, entry, watch.limits.inflatedBytes - unpacked, watch), watch);
            unpacked += part.length;
            return part;
        },
    };
}
const open = (buffer) => new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true };
    fromBuffer(buffer, options, (error, zip) => (error ? reject(error) : resolve(zip)));
});
const listOf = (zip) => new Promise((resolve, reject) => {
    const entries = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry) => {
        entries.push(entry);
        if (entries.length > MOST_ENTRIES)
            reject(new DocumentFault('zip-bomb', `The archive holds more than ${MOST_ENTRIES} files.`));
        else
            zip.readEntry();
    });
    zip.readEntry();
});
function refuseBomb({ fileName, compressedSize, uncompressedSize, generalPurposeBitFlag }, { limits }) {
    if (generalPurposeBitFlag & 1)
        throw new DocumentFault('encrypted', `The part ${fileName} needs a password.`);
    if (uncompressedSize > limits.inflatedBytes)
        throw new DocumentFault('zip-bomb', `The part ${fileName} would unpack to ${uncompressedSize} bytes.`);
    // Small parts of a document compress well without harm.
    if (uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * limits.ratio)
        throw new DocumentFault('zip-bomb', `The part ${fileName} would grow more than ${limits.ratio} times when unpacked.`);
}
const unpack = (zip, entry, most, watch) => new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
        if (error)
            return reject(error);
        const chunks = [];
        let size = 0;
        stream.on('error', reject);
        stream.on('end', () => resolve(Buffer.concat(chunks)));
        stream.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            const fault = size > most
                ? new DocumentFault('zip-bomb', `The archive unpacks to more than ${watch.limits.inflatedBytes} bytes.`)
                : lateOf(watch);
            if (!fault)
                return;
            reject(fault);
            stream.destroy();
        });
    });
});
/** What `check` throws, as a value: a stream must be ended, not left. */
function lateOf(watch) {
    try {
        watch.check();
        return undefined;
    }
    catch (error) {
        return error;
    }
}
/** What the unpacker cannot make sense of is a broken archive; one that lies about a size is a bomb. */
async function inArchive(work, { signal }) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof DocumentFault)
            throw error;
        const reason = reasonOf(error);
        const lies = reason.startsWith('too many bytes');
        throw new DocumentFault(lies ? 'zip-bomb' : 'broken', `The archive cannot be unpacked: ${reason}`);
    }
}
//# sourceMappingURL=zip.js.map