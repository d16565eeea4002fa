import { DocxBody } from "./docx-body.js";
import { readNumbering } from "./docx-numbering.js";
import { readStyles } from "./docx-styles.js";
import { DocumentFault } from "./fault.js";
import { settleRegions } from "./regions.js";
import { walkXml } from "./xml.js";
import { openArchive } from "./zip.js";
const BODY = 'word/document.xml';
/**
 * The body of a Word document: paragraphs, lists with their numbers, tables. Deleted and hidden text is left out.
 *
 * @throws {DocumentFault} `broken`, `zip-bomb`, `encrypted`, `too-large`, or `unsupported` for other archives
 */
export async function parseDocx(bytes, watch) {
    const archive = await openArchive(bytes, watch);
    const body = await archive.read(BODY);
    if (!body)
        throw new DocumentFault('unsupported', strangeArchive(archive.names));
    const styles = readStyles(await archive.read('word/styles.xml'), watch);
    const numbering = readNumbering(await archive.read('word/numbering.xml'), watch);
    const reader = new DocxBody(styles, numbering, watch);
    walkXml(body, BODY, reader, watch);
    return settleRegions(reader.finish());
}
function strangeArchive(names) {
    if (names.has('xl/workbook.xml'))
        return 'The document is a spreadsheet; save it as CSV and import that.';
    if (names.has('ppt/presentation.xml'))
        return 'The document is a presentation; save it as PDF and import that.';
    if (names.has('content.xml'))
        return 'The document is in OpenDocument format; save it as DOCX and import that.';
    return `The archive holds no Word document (there is no ${BODY} in it).`;
}
//# sourceMappingURL=docx.js.map