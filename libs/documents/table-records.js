import { cleanLine } from "./clean.js";
import { looksLikeQuestion } from "./looks.js";
import { roleOf } from "./roles.js";
/** Rows among which the names of the columns are looked for; spreadsheets begin with titles. */
const HEAD_ROWS = 10;
/** Reads the questions of a table; `undefined` when none of its columns holds questions. */
export function readTable(rows) {
    const head = namedHead(rows) ?? guessedHead(rows);
    if (!head)
        return undefined;
    const reading = { records: [], left: rows.slice(0, Math.max(0, head.at)) };
    const below = rows.slice(head.at + 1);
    const zeroBased = isZeroBased(below, head);
    let section = null;
    for (const row of below) {
        const filled = row.cells.filter((cell) => cell !== '');
        if (filled.length === 0)
            continue;
        const record = recordOf(row, { ...head, section, zeroBased });
        if (record)
            reading.records.push(record);
        else if (filled.length === 1 && head.roles.length > 1)
            section = filled[0];
        else
            reading.left.push(row);
    }
    return reading.records.length > 0 ? reading : undefined;
}
function namedHead(rows) {
    for (const [at, { cells }] of rows.slice(0, HEAD_ROWS).entries()) {
        const roles = cells.map(roleOf);
        if (!isHead(cells, roles))
            continue;
        const isSure = roles.includes('prompt');
        const column = roles.indexOf('weak-prompt');
        if (isSure || shareOfQuestions(rows.slice(at + 1), column) >= 0.5)
            return { at, roles: oneOf(roles), named: true };
    }
    return undefined;
}
/** Names are short and say what they hold; a question in the first row is no name. */
function isHead(cells, roles) {
    const named = roles.includes('prompt') ||
        (roles.includes('weak-prompt') && roles.some((role) => role === 'answer' || role === 'key' || role === 'option'));
    return named && cells.every((cell) => cell.length <= 60 && !cell.endsWith('?'));
}
/** One column of prompts, the first; a weak name serves where there is no better. */
function oneOf(roles) {
    const strong = roles.indexOf('prompt');
    const prompt = strong >= 0 ? strong : roles.indexOf('weak-prompt');
    const isPrompt = (role) => role === 'prompt' || role === 'weak-prompt';
    const rest = roles.map((role, at) => (at === prompt ? 'prompt' : isPrompt(role) ? undefined : role));
    // A column A is the first choice when a column B follows, else an answer.
    return rest.map((role, at) => role === 'answer' && rest[at + 1] === 'option' && rest.indexOf('answer') === at ? 'option' : role);
}
/** Without names, the column in which most cells look like questions holds them, and the longest behind it the answers. */
function guessedHead(rows) {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const shares = Array.from({ length: Math.min(width, 40) }, (_, column) => shareOfQuestions(rows, column));
    const best = shares.indexOf(Math.max(...shares));
    if (best < 0 || (shares[best] ?? 0) < 0.6)
        return undefined;
    const lengths = shares.map((_, column) => (column === best ? -1 : lengthOf(rows, column)));
    const longest = lengths.indexOf(Math.max(...lengths));
    const roles = shares.map((_, column) => {
        if (column === best)
            return 'prompt';
        return column === longest && lengths[column] > 12 ? 'answer' : undefined;
    });
    return { at: -1, roles, named: false };
}
function shareOfQuestions(rows, column) {
    const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
    return texts.length === 0 ? 0 : texts.filter(looksLikeQuestion).length / Math.max(texts.length, rows.length / 2);
}
function lengthOf(rows, column) {
    return rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0) / Math.max(1, rows.length);
}
function recordOf({ cells, line }, frame) {
    const all = (role) => cells.filter((cell, at) => frame.roles[at] === role && cell !== '').map((cell) => cell.trim());
    const [prompt = ''] = all('prompt');
    const asks = looksLikeQuestion(prompt);
    const filled = cells.filter((cell) => cell !== '').length;
    if (!asks && !isNamedPrompt(prompt, filled, frame))
        return undefined;
    const [right = null] = all('key');
    return {
        prompt: cleanLine(prompt),
        answer: all('answer').join('\n') || null,
        intent: all('intent')[0] ?? null,
        options: optionsOf(all, right),
        key: right,
        zeroBased: frame.zeroBased,
        section: all('section')[0] ?? frame.section,
        line,
        confidence: frame.named ? (asks ? 0.98 : 0.8) : 0.75,
    };
}
/** In a column called "Question", a few words are a question too; alone in their row they name a section. */
function isNamedPrompt(prompt, filled, { named, roles }) {
    if (!named || prompt === '' || (filled === 1 && roles.length > 1))
        return false;
    return prompt.includes(' ') || !/^[\p{Script=Latin}\d\s]*$/u.test(prompt);
}
function optionsOf(all, right) {
    const options = [...all('option'), ...all('options').flatMap(splitList)];
    const wrong = all('wrong').flatMap(splitList);
    return wrong.length > 0 && options.length === 0 && right !== null ? [right, ...wrong] : options;
}
/** Choices in one cell: on lines of their own, or parted by semicolons or bars. */
export function splitList(cell) {
    const mark = ['\n', '|', ';'].find((each) => cell.includes(each));
    const parts = mark ? cell.split(mark) : splitLetters(cell);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}
/** "A) one B) two C) three". */
function splitLetters(cell) {
    const parts = cell.slice(0, 4000).split(/(?:^|\s)\(?[A-Ha-h][.)]\s/);
    return parts.length > 2 ? parts : [cell];
}
/** Whether keys count from 0: a 0 shows it, the number of choices shows the opposite. */
function isZeroBased(rows, { roles }) {
    const column = roles.indexOf('key');
    const keys = column < 0 ? [] : rows.map(({ cells }) => cells[column] ?? '');
    if (keys.includes('0'))
        return true;
    // In a spreadsheet people count from one.
    return keys.some((key) => /^[1-9]$/.test(key)) ? false : undefined;
}
//# sourceMappingURL=table-records.js.map