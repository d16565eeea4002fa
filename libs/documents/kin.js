import { openingOf, questionMark } from "./openings.js";
/** For every piece the group that it belongs to, if any. */
export function kinOf(pieces, places) {
    const groups = new Groups();
    const found = pieces.map((piece, at) => groups.groupFor(piece, at, places[at].isHeading));
    for (const kin of new Set(found))
        if (kin)
            kin.share = shareOf(kin, pieces);
    return found;
}
function shareOf({ members }, pieces) {
    return members.filter((at) => readsAsQuestion(pieces[at])).length / members.length;
}
function readsAsQuestion({ text, quoted, label }) {
    if (label)
        return label === 'question';
    const mark = questionMark(text);
    return quoted || mark === 'end' || mark === 'near-end' || openingOf(text).tells;
}
const newKin = () => ({ members: [], share: 0 });
class Groups {
    sequences = [];
    headings = new Map();
    bold = newKin();
    terms = newKin();
    lists = [];
    /** Short paragraphs that follow each other: a list without marks. */
    lines;
    groupFor(piece, at, isHeading) {
        if (isHeading)
            this.lists = [];
        const kin = this.find(piece, isHeading) ?? this.line(piece, isHeading);
        if (kin !== this.lines)
            this.lines = undefined;
        kin?.members.push(at);
        return kin;
    }
    find({ block, ordinal, label }, isHeading) {
        const { kind, level, marks } = block;
        if (isHeading || (label && label !== 'question') || kind === 'code' || kind === 'table-row')
            return undefined;
        if (ordinal !== undefined)
            return this.numbered(ordinal);
        if (kind === 'heading')
            return this.headingsAt(level);
        if (kind === 'list-item')
            return this.listAt(level);
        return this.marked(marks);
    }
    marked({ term, bold }) {
        if (term)
            return this.terms;
        return bold ? this.bold : undefined;
    }
    line({ block, text, label }, isHeading) {
        if (isHeading || block.kind !== 'paragraph' || label || text.length > 300)
            return undefined;
        return (this.lines ??= newKin());
    }
    /** Numbers go on where they left off; a 1 begins a list inside the one before. */
    numbered(ordinal) {
        const at = this.sequences.findLastIndex(({ last }) => last + 1 === ordinal);
        if (at < 0 || ordinal === 1) {
            const sequence = { last: ordinal, kin: newKin() };
            this.sequences.push(sequence);
            // Lists inside lists inside lists are shallow; a bound keeps the search short.
            if (this.sequences.length > 50)
                this.sequences.shift();
            return sequence.kin;
        }
        this.sequences.length = at + 1;
        this.sequences[at].last = ordinal;
        return this.sequences[at].kin;
    }
    headingsAt(level) {
        const kin = this.headings.get(level) ?? newKin();
        this.headings.set(level, kin);
        return kin;
    }
    listAt(level) {
        this.lists.length = Math.min(this.lists.length, level + 1);
        return (this.lists[level] ??= newKin());
    }
}
//# sourceMappingURL=kin.js.map