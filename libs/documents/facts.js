import { openingOf, questionMark } from "./openings.js";
import { isHowTo } from "./sections.js";
export function factsOf(piece, around) {
    const { text } = piece;
    const opening = openingOf(text);
    const words = wordsOf(text, opening, around.hasChoices);
    return { text, opening, words, form: formOf(piece), near: neighboursOf(around), around };
}
function wordsOf(text, { asks, tells, tasks }, hasChoices) {
    const mark = questionMark(text);
    const marked = mark === 'end' || mark === 'near-end';
    return {
        mark,
        marked,
        says: [asks, tells, tasks].includes(true),
        order: mark === 'none' && [tells, tasks].includes(true),
        howTo: !marked && isHowTo(text),
        states: ![marked, tells, tasks, hasChoices].includes(true),
        ends: /[.:;]$/.exec(text.slice(-1))?.[0] ?? '',
        endsOpen: endsOpen.test(text.slice(-8)),
        bare: isBare(text),
        explains: /^[^:]{2,40}: \S/.test(text.slice(0, 60)),
    };
}
/** "The port is ___", "The port is …" */
const endsOpen = /_{2,}|\.{3}$|…$|[^.?!]$/;
/** "Define Evaluation": two or three words are more often a heading. */
const isBare = (text) => text.length < 40 && !/[.。]$/.test(text) && /^\S+(?: \S+){1,2}$/.test(text);
function formOf({ block, label, ordinal, letter, quoted }) {
    const { kind, marks } = block;
    const heading = kind === 'heading';
    const bold = marks.bold === true;
    const term = marks.term === true;
    const setOff = [heading, label === 'question', quoted, ordinal !== undefined, bold].includes(true);
    const plain = kind === 'paragraph' && ![label !== undefined, bold, term, ordinal !== undefined].includes(true);
    const topLevel = [heading, kind === 'list-item', bold, term].includes(true);
    return { label, ordinal, letter, quoted, heading, bold, term, link: marks.link === true, setOff, plain, topLevel };
}
function neighboursOf({ kin, place }) {
    const { members, share } = kin ?? { members: [], share: 0 };
    return {
        many: members.length >= 2 && share >= 0.6,
        few: members.length >= 4 && share <= 0.2,
        inQuestions: place.topic === 'questions' || place.topic === 'quiz',
        inAdvice: place.topic === 'advice',
        promised: place.promised,
    };
}
//# sourceMappingURL=facts.js.map