import { looksLikeQuestion } from "./looks.js";
import { openingOf } from "./openings.js";
import { excluded, sticky, topicOf } from "./topics.js";
/** Topics that a line with a colon may open. */
const opened = new Set([
    'questions',
    'answers',
    'quiz',
    'faq',
    'for-the-interviewer',
    'contents',
]);
/** Paragraphs between a guessed heading and a question, beyond which it was no heading of that question. */
const NEAR = 2;
/** The guess is a line of this length at most. */
const LONGEST = 90;
/** Follows the headings of a document; where it has none, short lines without an end serve. */
export function trackSections(pieces, repeated) {
    const habits = {
        repeated,
        numbered: numberedQuestionLevels(pieces),
        structured: pieces.filter(({ block }) => block.kind === 'heading').length >= 2,
    };
    const track = new Track(titleOf(pieces));
    const places = pieces.map((piece, at) => track.next(piece, headingOf(piece, pieces[at + 1], habits)));
    dropFarGuesses(pieces, places);
    return places;
}
/** The headings above the piece that is being looked at. */
class Track {
    title;
    levels = [];
    guess;
    /** Paragraphs of prose since the last heading or question. */
    prose = 0;
    lapsed = false;
    constructor(title) {
        this.title = title;
    }
    next(piece, heading) {
        if (piece.block.kind === 'heading')
            this.enter(piece.block.level, heading);
        else if (heading)
            this.guess = keepSticky(this.guess, heading);
        this.countProse(piece, heading !== undefined);
        return {
            section: this.section(),
            topic: this.guess?.topic ?? this.levels.findLast((level) => level.topic)?.topic,
            promised: !this.lapsed && this.promises(),
            isHeading: heading !== undefined,
        };
    }
    promises() {
        const topic = (this.guess ?? this.levels.at(-1))?.topic;
        return topic === 'questions' || topic === 'quiz';
    }
    /** A heading that asks ends the part above it, but names none. */
    enter(level, heading) {
        while (this.levels.length > 0 && this.levels.at(-1).level >= level)
            this.levels.pop();
        if (heading)
            this.levels.push(heading);
        this.guess = undefined;
    }
    /** Two paragraphs of prose end what a guessed heading promised. */
    countProse(piece, isHeading) {
        this.lapsed = !isHeading && this.guess !== undefined && (this.lapsed || this.prose >= 2);
        if (isHeading || looksLikeQuestion(piece.text))
            this.prose = 0;
        else if (isProse(piece))
            this.prose += 1;
    }
    section() {
        const above = this.levels.findLast(({ text }) => text !== this.title);
        return this.guess?.text ?? above?.text ?? null;
    }
}
/** The title of the whole document names no section. */
function titleOf(pieces) {
    const [first, ...others] = pieces.filter(({ block }) => block.kind === 'heading' && block.level === 1);
    return others.length === 0 ? first?.text : undefined;
}
/** Levels at which numbered headings are questions: there, "2. Implement X" is one too. */
function numberedQuestionLevels(pieces) {
    const numbered = pieces.filter(({ block, ordinal }) => block.kind === 'heading' && ordinal !== undefined);
    const levels = new Set(numbered.map(({ block }) => block.level));
    return new Set([...levels].filter((level) => {
        const same = numbered.filter(({ block }) => block.level === level);
        return same.filter(({ text }) => looksLikeQuestion(text)).length >= same.length / 2;
    }));
}
const isProse = ({ block, text, label }) => block.kind === 'paragraph' && label === undefined && text.length > 60;
function keepSticky(before, heading) {
    if (!before?.topic || heading.topic || !sticky.has(before.topic))
        return heading;
    return { ...heading, topic: before.topic };
}
function headingOf(piece, next, { repeated, numbered, structured }) {
    const { block, label } = piece;
    // "Answer key" alone is a label and a heading.
    const text = piece.text || block.text;
    const topic = topicOf(text);
    // "Questions:" and "Answer key" look like labels, and "FAQ?" like a question.
    if (block.kind === 'heading')
        return label === 'question' || (asks(piece, numbered) && !isExcluded(topic))
            ? undefined
            : { level: block.level, text, topic };
    // Where the author marks headings, other lines are none, unless they are set in bold.
    if (!isGuess(piece, next, repeated) || (structured && !block.marks.bold))
        return undefined;
    return { level: 0, text: text.replace(/:$/, ''), topic };
}
const isExcluded = (topic) => topic !== undefined && excluded.has(topic);
function asks({ text, ordinal, block }, numbered) {
    if (looksLikeQuestion(text) && !isHowTo(text))
        return true;
    const { tasks, tells } = openingOf(text);
    return ordinal !== undefined && (tells || tasks) && (numbered.has(block.level) || text.split(' ').length > 3);
}
/** "What to expect" and "How it works" are headings. */
export function isHowTo(text) {
    return /^(?:how|what|when|where|why|which) (?:to|it|we|i|this|our|the)\b[^?？]*$/i.test(text.slice(0, 120));
}
function isGuess({ block, text: said, label }, next, repeated) {
    const text = said || block.text;
    if (block.kind !== 'paragraph' || block.marks.term || !next || repeated.has(text))
        return false;
    return !isOtherLabel(label, block.text) && isShort(text) && !looksLikeQuestion(text) && endsLikeHeading(text);
}
/** Labels are no headings, save for "Answer key" and "Answers". */
function isOtherLabel(label, text) {
    if (label === undefined || label === 'key')
        return false;
    return label !== 'answer' || topicOf(text) !== 'answers';
}
const isShort = (text) => text.length >= 3 && text.length <= LONGEST && text.split(' ').length <= 12;
function endsLikeHeading(text) {
    if (text.endsWith(':'))
        return opened.has(topicOf(text) ?? 'advice');
    return !/[.,;!?。、！？…]["”’)]?$/.test(text) && /^[\p{Lu}\p{Lo}\d]/u.test(text);
}
/** A line far above a question was a caption or a cell: its questions belong to the section before. */
function dropFarGuesses(pieces, places) {
    let lasting = null;
    let since = 0;
    for (const [at, place] of places.entries()) {
        if (place.isHeading) {
            since = 0;
            if (pieces[at].block.kind === 'heading' || place.topic)
                lasting = place.section;
        }
        else if (looksLikeQuestion(pieces[at].text)) {
            if (since <= NEAR)
                lasting = place.section;
            place.section = lasting;
            since = 0;
        }
        else
            since += 1;
    }
}
//# sourceMappingURL=sections.js.map