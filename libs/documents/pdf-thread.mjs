// Runs as a worker thread, so that a PDF that hangs or swells can be stopped: reads where each piece of text stands.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
/**
 * @typedef {{ text: string, x: number, y: number, width: number, height: number, font: string }} Word
 * @typedef {{ width: number, height: number, words: Word[] }} Page
 */
/** Options that keep the reader from fetching, evaluating and drawing anything. */
const still = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
};
/** @returns {Promise<Page[]>} */
async function read() {
    const { bytes, pages: most } = workerData;
    const pdf = await getDocumentProxy(bytes, still);
    if (pdf.numPages > most)
        throw Object.assign(new Error(`${pdf.numPages} pages`), { name: 'TooManyPages' });
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
        pages.push(await readPage(await pdf.getPage(number)));
    return pages;
}
/**
 * @param {import('unpdf/pdfjs').PDFPageProxy} page
 * @returns {Promise<Page>}
 */
async function readPage(page) {
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const words = items.flatMap((item) => ('str' in item ? [wordOf(item, height)] : []));
    page.cleanup();
    return { width, height, words: words.filter(({ text }) => text.trim() !== '') };
}
/**
 * Measures from the top of the page, as a reader does.
 *
 * @param {{ str: string, transform: number[], width: number, height: number, fontName: string }} item
 * @param {number} top
 * @returns {Word}
 */
function wordOf({ str, transform, width, height, fontName }, top) {
    const [, , , size = 0, x = 0, y = 0] = transform;
    return { text: str, x, y: top - y, width, height: height || Math.abs(size), font: fontName };
}
read().then((pages) => parentPort?.postMessage({ pages }), (error) => parentPort?.postMessage({ failure: { name: error?.name, message: String(error?.message ?? error) } }));
//# sourceMappingURL=pdf-thread.mjs.map