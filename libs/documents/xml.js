import { Parser } from 'htmlparser2';
import { decodeText } from "./decode.js";
import { DocumentFault } from "./fault.js";
const CHUNK = 64 * 1024;
/**
 * Walks XML. Declared entities are not expanded: the parser knows only those of XML itself.
 *
 * @throws {DocumentFault} `too-large` when elements are nested too deep
 */
export function walkXml(bytes, part, handler, watch) {
    const xml = decodeText(bytes);
    let depth = 0;
    const parser = new Parser({
        onopentag: (name, attributes) => {
            depth += 1;
            if (depth > watch.limits.depth)
                throw new DocumentFault('too-large', `Elements of ${part} are nested deeper than ${watch.limits.depth} levels.`);
            handler.open?.(name, attributes);
        },
        ontext: (text) => handler.text?.(text),
        onclosetag: (name) => {
            depth -= 1;
            handler.close?.(name);
        },
    }, { xmlMode: true, decodeEntities: true });
    for (let at = 0; at < xml.length; at += CHUNK) {
        parser.write(xml.slice(at, at + CHUNK));
        watch.check();
    }
    parser.end();
}
//# sourceMappingURL=xml.js.map