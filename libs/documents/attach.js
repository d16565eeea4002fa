import { questionMark, openingOf } from "./openings.js";
/** Gives every question what stands below it, up to the next question or heading. */
export function attach(found) {
    const state = { asked: [], left: [], keys: [], open: undefined };
    const taken = new Set([...found.choices].flatMap(([at, { members }]) => (found.questions.has(at) ? members : [])));
    for (const [at, piece] of found.pieces.entries())
        if (!taken.has(at))
            place(state, at, piece, found);
    for (const asked of state.asked)
        settle(asked, found.repeated);
    return { asked: state.asked, left: state.left, keys: state.keys };
}
function place(state, at, piece, found) {
    const { isHeading, topic } = found.places[at];
    if (found.questions.has(at))
        openQuestion(state, at, piece, found);
    else if (isHeading || ends(found.refused.get(at), state))
        close(state, at, isHeading);
    else if (state.open)
        addTo(state.open, piece);
    else if (topic === 'answers')
        state.keys.push(piece);
    else
        state.left.push(at);
}
function openQuestion(state, at, piece, found) {
    if (state.open && goesOn(state.open, piece))
        return void state.open.more.push(piece.block);
    const { section } = found.places[at];
    const choices = found.choices.get(at);
    state.open = {
        at,
        piece,
        section,
        confidence: found.questions.get(at),
        choices,
        more: [],
        intent: [],
        key: [],
        answer: [],
        loose: [],
    };
    state.asked.push(state.open);
}
/** "Q: You join a team. … / What do you do first?": the second line belongs to the first. */
function goesOn({ piece, answer, loose, choices }, next) {
    if (piece.label !== 'question' || next.label || answer.length > 0 || choices)
        return false;
    const open = questionMark(piece.text) === 'none' && !openingOf(piece.text).tells && !openingOf(piece.text).tasks;
    return open && loose.length <= 2 && next.block.kind === 'paragraph' && next.ordinal === undefined;
}
/** What only might be a question stays in the answer that it stands in. */
const ends = (reason, { open }) => reason !== undefined && (reason !== 'unsure' || !open);
/** A refused question ends the one above, but a heading is told to nobody. */
function close(state, at, isHeading) {
    state.open = undefined;
    if (!isHeading)
        state.left.push(at);
}
function addTo(asked, piece) {
    if (piece.label === 'intent')
        asked.intent.push(piece);
    else if (piece.label === 'key')
        asked.key.push(piece);
    else if (piece.label === 'answer' || piece.label === 'explanation' || asked.answer.length > 0)
        asked.answer.push(piece);
    else
        asked.loose.push(piece);
}
const speaksOfCode = /\bthis\b|follow(?:ing|s)|below|this (?:code|snippet|function|query|program)|snippet|output|print|folgend|ci-dessous|suivant|siguiente|次の|以下/i;
/** Code that the prompt speaks of, and text between a scenario and its answer, belong to the prompt. */
function settle(asked, repeated) {
    // Buttons and captions are left out, unless they are all there is: "True" may be an answer.
    const said = asked.loose.filter(({ text }) => !repeated.has(text));
    if (said.length > 0)
        asked.loose = said;
    const [first] = asked.loose;
    if (first?.block.kind === 'code' && speaksOfCode.test(asked.piece.text.slice(0, 1000)))
        asked.more.push(asked.loose.shift().block);
    const isScenario = asked.piece.label === 'question' && questionMark(asked.piece.text) === 'none' && asked.answer.length > 0;
    if (isScenario)
        asked.more.unshift(...asked.loose.splice(0, 3).map(({ block }) => block));
}
//# sourceMappingURL=attach.js.map