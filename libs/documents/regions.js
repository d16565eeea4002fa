import { beginning } from "./clean.js";
/**
 * Leaves out the parts of a document that its classes or styles call navigation, adverts, contents and the like.
 *
 * That is only a name: when a region of one kind holds more than half of the text, it is the content.
 */
export function settleRegions({ place, blocks, skipped }) {
    const sizes = new Map();
    let all = 0;
    for (const { text, marks } of blocks) {
        sizes.set(marks.region, (sizes.get(marks.region) ?? 0) + text.length);
        all += text.length;
    }
    const isContent = ({ marks }) => marks.region === undefined || (sizes.get(marks.region) ?? 0) * 2 > all;
    const left = blocks.filter((block) => !isContent(block));
    return {
        place,
        blocks: blocks.filter(isContent).map((block) => ({ ...block, marks: { ...block.marks, region: undefined } })),
        skipped: [
            ...skipped,
            ...left.map(({ line, text, marks }) => ({
                line,
                place,
                text: beginning(text, 120),
                reason: marks.region ?? 'prose',
            })),
        ],
    };
}
//# sourceMappingURL=regions.js.map