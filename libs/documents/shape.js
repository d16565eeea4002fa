import { ENOUGH } from "./evidence.js";
/** Sure questions that a document needs before its habits count. */
const FEW = 6;
/**
 * An author writes questions in one or two ways. What is written in a third way is less likely to be one.
 *
 * @returns what to add to the score of every piece
 */
export function habitWeights(scored) {
    const sure = scored.filter((one) => one !== undefined && one.score >= ENOUGH + 0.5);
    if (sure.length < FEW)
        return scored.map(() => 0);
    const shapes = new Map();
    for (const { piece } of sure)
        shapes.set(shapeOf(piece), (shapes.get(shapeOf(piece)) ?? 0) + 1);
    const labelled = sure.filter(({ answered }) => answered).length / sure.length;
    return scored.map((one) => {
        if (!one)
            return 0;
        const share = (shapes.get(shapeOf(one.piece)) ?? 0) / sure.length;
        const usual = share >= 0.3 ? 0.5 : share < 0.1 ? -0.5 : 0;
        return usual - (labelled >= 0.7 && !one.answered ? 1.2 : 0);
    });
}
function shapeOf({ block, label, ordinal, quoted }) {
    const { kind, level, marks } = block;
    const form = kind === 'heading' ? `h${level}` : `${kind}${marks.bold ? ' bold' : ''}${marks.term ? ' term' : ''}`;
    return `${form}${label ? ' label' : ''}${ordinal === undefined ? '' : ' number'}${quoted ? ' quoted' : ''}`;
}
//# sourceMappingURL=shape.js.map