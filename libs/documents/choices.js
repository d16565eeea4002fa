const markedBehind = /\s*(?:\(\s?(?:correct|right|correct answer|answer|richtig|korrekt|juste|correcte?|correcta|正解)\s?\)|\[(?:correct|x|richtig)\]|[✓✔✅☑]️?|\*{1,2}|←\s?(?:correct|answer|richtig)?|-\s?correct)\s*$/iu;
const markedBefore = /^(?:[✓✔✅☑]️?\s?|\*{1,2}(?=\S)|\(\s?correct\s?\)\s?|\[x\]\s?)/iu;
const wrongBefore = /^[✗✘❌☐◯]️?\s?/u;
/** Takes the mark off a choice. */
export function readChoice(text, letter) {
    const head = text.replace(wrongBefore, '');
    const bare = head.replace(markedBefore, '');
    // A choice is short; a long text has no mark at its end that matters.
    const tail = bare.length > 600 ? bare : bare.replace(markedBehind, '');
    return { text: tail.trim(), marked: bare !== head || tail !== bare, letter };
}
export function choiceOfPiece({ block, text, letter }) {
    const choice = readChoice(text, letter);
    return { ...choice, marked: choice.marked || block.marks.checked === true };
}
/** A choice that alone is bold is the right one. */
export function markBold(choices, pieces) {
    const bold = pieces.filter(({ block }) => block.marks.bold);
    if (choices.some(({ marked }) => marked) || bold.length !== 1)
        return choices;
    return choices.map((choice, at) => ({ ...choice, marked: pieces[at].block.marks.bold === true }));
}
/** "… A) one B) two C) three" on one line → what stands before, and the choices. */
export function splitInline(text) {
    if (text.length > 2000)
        return undefined;
    const cuts = cutsOf(text);
    if (cuts.length < 2)
        return undefined;
    const choices = cuts.map(({ from }, at) => readChoice(text.slice(from, cuts[at + 1]?.start ?? text.length).trim(), at + 1));
    if (choices.some((choice) => choice.text === ''))
        return undefined;
    return { before: text.slice(0, cuts[0].start).trim(), choices };
}
/** Places where A, B, C … follow each other with the same closing mark. */
function cutsOf(text) {
    const cuts = [];
    let style;
    for (const found of text.matchAll(/(?:^|\s)(\(?)([A-Ha-h])([).])\s/g)) {
        const [whole, open = '', letter = '', close = ''] = found;
        const upper = letter === letter.toUpperCase();
        const own = `${open}${close}${upper}`;
        const expected = String.fromCharCode((upper ? 65 : 97) + cuts.length);
        if (letter !== expected || (style !== undefined && style !== own))
            continue;
        style = own;
        cuts.push({ start: found.index, from: found.index + whole.length });
    }
    return cuts;
}
//# sourceMappingURL=choices.js.map