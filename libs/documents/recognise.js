import { confidenceOf, ENOUGH, scoreOf } from "./evidence.js";
import { kinOf } from "./kin.js";
import { LONGEST_PROMPT, looksLikeQuestion } from "./looks.js";
import { findChoices } from "./options.js";
import { trackSections } from "./sections.js";
import { habitWeights } from "./shape.js";
import { repeatedContents } from "./contents.js";
import { reasonOf } from "./topics.js";
import { vetoOf } from "./veto.js";
/** Below this, a piece is not even worth a word to the reader. */
const DOUBTFUL = ENOUGH - 1.2;
/** How far below a question its label may stand; a picture or a button may come between. */
const REACH = 3;
/** Finds the questions: scores every piece, weighs the habits of the author, and takes out what is asked for other ends. */
export function recognise(pieces) {
    const repeated = repeatedTexts(pieces);
    const places = trackSections(pieces, repeated);
    const choices = findChoices(pieces, places);
    const scored = scoreAll({ pieces, places, choices, repeated });
    const habits = habitWeights(scored);
    const scores = scored.map((one, at) => (one ? one.score + habits[at] : -Infinity));
    return { pieces, places, choices, repeated, ...judge(pieces, places, scores) };
}
/** Questions are what has evidence enough, and no veto of its own or of the question that it is listed under. */
function judge(pieces, places, scores) {
    const contents = repeatedContents(pieces, places);
    const isFaq = faqIsAll(places, scores);
    const questions = new Map();
    const refused = new Map();
    let above;
    for (const [at, score] of scores.entries()) {
        const piece = pieces[at];
        const asksAnew = score >= DOUBTFUL && !isBullet(piece);
        if (asksAnew || endsList(piece, places[at]))
            above = undefined;
        if (score < DOUBTFUL)
            continue;
        const veto = contents.has(at) ? 'contents' : (refusalOf(piece, places[at], isFaq) ?? above);
        if (asksAnew)
            above = veto;
        if (veto)
            refused.set(at, veto);
        else
            decide(at, score, { questions, refused });
    }
    return { questions, refused };
}
function decide(at, score, { questions, refused }) {
    if (score < ENOUGH)
        refused.set(at, 'unsure');
    else
        questions.set(at, confidenceOf(score));
}
/** A heading ends a list; a line that leads up to it does not. */
const endsList = ({ block }, { isHeading }) => isHeading && !block.text.endsWith(':');
/** What is listed under a refused question goes with it. */
const isBullet = ({ block, ordinal, label }) => block.kind === 'list-item' && ordinal === undefined && label !== 'question';
/** The same short line three times, without a marker, is a button or a caption. */
function repeatedTexts(pieces) {
    const counts = new Map();
    for (const { block, text, label, letter } of pieces)
        if (block.kind === 'paragraph' && !label && letter === undefined && text.length <= 60)
            counts.set(text, (counts.get(text) ?? 0) + 1);
    return new Set([...counts].filter(([text, count]) => count >= 3 && text !== '').map(([text]) => text));
}
function scoreAll(scene) {
    const { pieces, places, choices } = scene;
    const kin = kinOf(pieces, places);
    const isCandidate = candidates(scene);
    let inAnswer = false;
    let asker;
    return pieces.map((piece, at) => {
        const { isHeading } = places[at];
        if (piece.label === 'answer')
            inAnswer = true;
        if (isHeading || piece.label === 'question')
            inAnswer = false;
        if (isHeading)
            asker = undefined;
        if (!isCandidate(at))
            return undefined;
        const around = {
            place: places[at],
            kin: kin[at],
            hasChoices: choices.has(at),
            inAnswer: inAnswer && !isBeside(kin, at, asker),
            underQuestion: isUnder(pieces, at, asker),
            followed: isFollowed(pieces[at + 1]),
            answered: isAnswered(pieces, at),
        };
        const score = scoreOf(withoutChoices(piece, choices.get(at)), around);
        if (score >= ENOUGH)
            inAnswer = false;
        if (score >= ENOUGH && !around.underQuestion)
            asker = at;
        return { piece, score, answered: around.answered };
    });
}
/** Choices, headings, captions and code are no questions. */
function candidates({ pieces, places, choices, repeated }) {
    const taken = new Set([...choices.values()].flatMap(({ members }) => members));
    return (at) => !taken.has(at) && !places[at].isHeading && !repeated.has(pieces[at].text) && canBeQuestion(pieces[at]);
}
/** Both stand in one list of questions. */
const isBeside = (kin, at, asker) => asker !== undefined && kin[at] !== undefined && kin[at] === kin[asker] && kin[at].share >= 0.6;
/** Running text and lists below a heading that asks are its answer. */
function isUnder(pieces, at, asker) {
    return asker !== undefined && pieces[asker].block.kind === 'heading' && pieces[at].block.kind !== 'heading';
}
const withoutChoices = (piece, group) => group?.before ? { ...piece, text: group.before } : piece;
function canBeQuestion({ block, text, label }) {
    if (block.kind === 'code' || block.kind === 'table-row')
        return false;
    return (label === undefined || label === 'question') && text.length > 3 && text.length <= LONGEST_PROMPT * 2;
}
function isFollowed(next) {
    if (!next || next.label)
        return false;
    return (next.block.kind === 'code' || (next.block.kind === 'paragraph' && next.text.length > 40 && !next.text.endsWith('?')));
}
function isAnswered(pieces, at) {
    for (const piece of pieces.slice(at + 1, at + 1 + REACH)) {
        if (piece.label === 'answer' || piece.label === 'intent' || piece.label === 'key')
            return true;
        if (piece.label === 'question' || piece.block.kind === 'heading' || looksLikeQuestion(piece.text))
            return false;
    }
    return false;
}
/** A part called FAQ is left out of an article about questions; when it is the whole document, it is the questions. */
function faqIsAll(places, scores) {
    const likely = places.filter((_, at) => scores[at] >= ENOUGH);
    const inFaq = likely.filter(({ topic }) => topic === 'faq').length;
    return inFaq > likely.length * 0.6;
}
function refusalOf({ text, block, label }, { topic }, isFaq) {
    if (block.marks.region)
        return block.marks.region;
    const reason = topic === 'faq' && isFaq ? undefined : reasonOf(topic);
    if (reason)
        return reason;
    const veto = vetoOf(text);
    return veto !== 'for-the-interviewer' && label === 'question' ? undefined : veto;
}
//# sourceMappingURL=recognise.js.map