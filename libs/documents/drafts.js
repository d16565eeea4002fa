import { pairsIn, readAnswerKey } from "./answer-keys.js";
import { attach } from "./attach.js";
import { beginning, cleanLine, cleanText } from "./clean.js";
import { guessFormat } from "./guess.js";
import { reasonOf } from "./topics.js";
import { choiceOf, numberOfKey } from "./record.js";
/** Characters of an answer that are kept. */
const LONGEST_ANSWER = 20_000;
/** Drafts of the recognised questions, and what was left out. */
export function draftsOf(found, place) {
    const { asked, left, keys } = attach(found);
    const bare = listsWithoutAnswers(asked);
    const skipped = left.map((at) => ({ at, ...leftOut(found, at, place) }));
    const questions = asked.map((one) => {
        const isBare = bare.has(one);
        if (isBare || one.answer.length > 0)
            for (const piece of one.loose)
                skipped.push({ at: one.at, ...skippedOf(piece.block, place, plainReason(piece.block)) });
        return { at: one.at, ...draftOf(one, isBare, place) };
    });
    applyKey(questions, asked, keys);
    return { questions, skipped: skipped.sort((a, b) => a.at - b.at) };
}
function leftOut({ pieces, places, refused }, at, place) {
    const { block, letter } = pieces[at];
    const reason = refused.get(at) ??
        block.marks.region ??
        reasonOf(places[at].topic) ??
        (letter === undefined ? plainReason(block) : 'stray-option');
    return skippedOf(block, place, reason);
}
function plainReason({ kind }) {
    if (kind === 'code')
        return 'code';
    return kind === 'table-row' ? 'table' : 'prose';
}
const skippedOf = ({ line, text }, place, reason) => ({
    line,
    place,
    text: beginning(text.replaceAll('\n', ' '), 120),
    reason,
});
/** In a list of bare questions the text below the last item belongs to the section, not to the item. */
function listsWithoutAnswers(asked) {
    const items = asked.filter(({ piece }) => piece.block.kind === 'list-item');
    const withText = items.filter(({ answer, loose, key }) => answer.length + loose.length + key.length > 0).length;
    return new Set(items.length >= 3 && withText < items.length * 0.4 ? items : []);
}
function draftOf(asked, isBare, place) {
    const { piece, section, confidence, choices, more, intent } = asked;
    const texts = [
        choices?.before ?? piece.text,
        ...more.map(({ kind, text }) => (kind === 'code' ? `\`\`\`\n${text}\n\`\`\`` : text)),
    ];
    const prompt = texts.join('\n\n');
    const answer = asked.answer.length > 0 ? asked.answer : isBare || choices ? [] : asked.loose;
    const choice = choices
        ? chosen(asked)
        : { answer: answerText([...asked.key, ...answer]), options: null, correct: null };
    return {
        prompt,
        ...choice,
        intent: answerText(intent),
        section,
        line: piece.block.line,
        place,
        confidence,
        format: guessFormat({ prompt, options: choice.options, section }),
    };
}
/** The marked choice, or the one that a key below names. */
function chosen({ choices, key, answer }) {
    const options = choices.choices.map(({ text }) => text);
    const marked = choices.choices.flatMap((choice, at) => (choice.marked ? [at + 1] : []));
    const [first, ...rest] = [...key, ...answer];
    const named = first ? keyIn(first, options) : null;
    const told = answerText(named === null ? [...key, ...answer] : rest);
    const correct = named ?? (marked.length === 1 ? marked[0] : null);
    const several = marked.length > 1 ? marked.map((at) => options[at - 1]).join('; ') : null;
    return { answer: told ?? several, options, correct };
}
/** "B", "B) Paris", "Paris"; a key that goes on with a reason is read by its first word. */
function keyIn({ text, block }, options) {
    if (block.kind === 'code')
        return null;
    const head = /^\(?([A-Ha-h])\)?\s?(?:[.):,–-]|$)/.exec(text)?.[1];
    return numberOfKey(head ?? text, options, false);
}
function answerText(pieces) {
    const parts = [];
    let length = 0;
    for (const { block, text, label } of pieces) {
        if (text === '' || length > LONGEST_ANSWER)
            continue;
        const shown = block.kind === 'code'
            ? `\`\`\`\n${text}\n\`\`\``
            : block.kind === 'list-item' && !label
                ? `${itemMark(block)} ${block.text}`
                : text;
        parts.push(shown);
        length += shown.length;
    }
    return parts.length > 0 ? beginning(parts.join('\n'), LONGEST_ANSWER) : null;
}
const itemMark = ({ marks }) => (/\d/.test(marks.marker ?? '') ? marks.marker : '-');
/** Answers that stand together at the end go to the questions by their numbers. */
function applyKey(drafts, asked, keys) {
    const inLine = asked
        .flatMap(({ key }) => key.flatMap(({ block }) => pairsIn(block.text)))
        .filter((_, __, all) => all.length > 1);
    const byNumber = new Map();
    for (const [at, { piece }] of asked.entries())
        if (piece.ordinal !== undefined && !byNumber.has(piece.ordinal))
            byNumber.set(piece.ordinal, drafts[at]);
    for (const { ordinal, text } of [...readAnswerKey(keys), ...inLine]) {
        const draft = byNumber.get(ordinal);
        if (draft)
            applyEntry(draft, text);
    }
}
function applyEntry(draft, text) {
    const { options } = draft;
    if (!options)
        draft.answer ??= text || null;
    else if (draft.correct === null)
        draft.correct = numberOfKey(/^\(?([A-Ha-h])\)?(?=[\s.),:–-]|$)/.exec(text)?.[1] ?? text, options, false);
}
/** The draft of a question whose parts the document names. */
export function draftOfRecord(record, place) {
    const { line, confidence } = record;
    const { answer, options, correct } = choiceOf(record);
    const prompt = tidy(record.prompt);
    const section = record.section === null ? null : cleanLine(record.section);
    return {
        prompt,
        answer: answer === null ? null : beginning(tidy(answer), LONGEST_ANSWER),
        intent: record.intent === null ? null : tidy(record.intent),
        options: options && options.map(cleanLine),
        correct,
        section,
        line,
        place,
        confidence,
        format: guessFormat({ prompt, options, section }),
    };
}
/** Values of JSON may hold what no text holds: escapes of controls and overrides. */
const tidy = (text) => cleanText(text).trim();
//# sourceMappingURL=drafts.js.map