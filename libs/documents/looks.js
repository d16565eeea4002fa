import { splitLabel } from "./labels.js";
import { openingOf, questionMark } from "./openings.js";
import { splitMarker } from "./marker.js";
/** Longer than this is no question, whatever mark it ends with. */
export const LONGEST_PROMPT = 1500;
/** Whether a text alone, without its surroundings, reads as something to ask a candidate. */
export function looksLikeQuestion(text) {
    const plain = splitMarker(text)?.rest || text;
    if (plain.length < 6 || plain.length > LONGEST_PROMPT)
        return false;
    const label = splitLabel(plain)?.label;
    return label ? label === 'question' : asksOrTells(plain);
}
function asksOrTells(text) {
    const mark = questionMark(text);
    if (mark === 'end' || mark === 'near-end')
        return true;
    const { asks, tells } = openingOf(text);
    return tells || (asks && text.length < 200 && !/[.!:;]$/.test(text));
}
//# sourceMappingURL=looks.js.map