const pairs = /(?:^|[\s,;(|])(?:Q|No\.?|Question)?\s?(\d{1,3})\s?[.):=–-]?\s?\(?([A-Ha-h])\)?(?=$|[\s,;.|)])/g;
/** Reads "1. B", "1-B, 2-C", or numbered answers, from the pieces of a part called answers. */
export function readAnswerKey(pieces) {
    return pieces.flatMap((piece) => {
        const { block, ordinal, text } = piece;
        if (ordinal !== undefined && block.kind !== 'code')
            return [{ ordinal, text: text.trim() }];
        return pairsIn(block.text);
    });
}
/** Number and letter, several on a line. */
export function pairsIn(text) {
    if (text.length > 4000)
        return [];
    return [...text.matchAll(pairs)].map(([, number = '', letter = '']) => ({
        ordinal: Number(number),
        text: letter.toUpperCase(),
    }));
}
//# sourceMappingURL=answer-keys.js.map