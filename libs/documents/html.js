import { Parser } from 'htmlparser2';
import { DocumentFault } from "./fault.js";
import { HtmlBlocks } from "./html-blocks.js";
import { settleRegions } from "./regions.js";
import { furnitureOf, regionOf, silent } from "./html-rules.js";
import { lineFinder } from "./line-finder.js";
/** Characters that are parsed between two looks at the clock. */
const CHUNK = 64 * 1024;
/**
 * HTML as a reader would see it. Nothing is rendered, run or fetched; scripts, styles and addresses of links are dropped.
 *
 * @throws {DocumentFault} `too-large` when elements are nested too deep
 */
export function parseHtml(html, watch) {
    const blocks = new HtmlBlocks(watch);
    const lineAt = lineFinder(html);
    let depth = 0;
    const parser = new Parser({
        onopentag: (name, attributes) => {
            depth += 1;
            if (depth > watch.limits.depth)
                throw tooDeep(watch.limits.depth, lineAt(parser.startIndex));
            blocks.open(name, attributes, lineAt(parser.startIndex), verdictOf(name, attributes));
        },
        ontext: (text) => blocks.text(text, lineAt(parser.startIndex)),
        onclosetag: (name) => {
            depth -= 1;
            blocks.close(name);
        },
    }, { decodeEntities: true });
    for (let at = 0; at < html.length; at += CHUNK) {
        parser.write(html.slice(at, at + CHUNK));
        watch.check();
    }
    parser.end();
    return settleRegions(blocks.finish());
}
const verdictOf = (name, attributes) => ({
    silent: silent.has(name),
    furniture: furnitureOf(name, attributes),
    region: regionOf(name, attributes),
});
function tooDeep(most, line) {
    return new DocumentFault('too-large', `Elements are nested deeper than ${most} levels at line ${line}.`);
}
//# sourceMappingURL=html.js.map