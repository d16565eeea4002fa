import { cleanLine, cleanText } from "./clean.js";
import { looksLikeQuestion } from "./looks.js";
import { textOf } from "./node.js";
import { roleOf, wordsOfName } from "./roles.js";
import { splitList } from "./table-records.js";
import { choicesOf } from "./tree-choices.js";
/** Keys that name a group of questions, and nothing about them. */
const groupNames = new Set([
    'name',
    'title',
    'category',
    'topic',
    'section',
    'group',
    'theme',
    'kategorie',
    'thema',
    'label',
]);
/** Finds the questions in nested lists and maps, whatever their keys are called. */
export function readTree(root) {
    const reading = { records: [], left: [] };
    visit(root, null, false, reading);
    settleZero(reading.records);
    return reading;
}
/** @param named whether the key of the list promises questions */
function visit(node, section, named, reading) {
    if (node.kind === 'list')
        visitList(node, section, named, reading);
    else if (node.kind === 'map')
        visitMap(node, section, reading);
    else
        visitText(node.text, node.line, section, named, reading);
}
function visitList({ items }, section, named, reading) {
    const pair = pairOf(items);
    if (pair)
        reading.records.push({ ...blank(pair[0], section, items[0].line), answer: pair[1] || null, confidence: 0.8 });
    else
        for (const item of items)
            visit(item, section, named, reading);
}
/** ["What is X?", "It is …"], a row without names. */
function pairOf(items) {
    if (items.length !== 2 || items.some(({ kind }) => kind !== 'text'))
        return undefined;
    const [first = '', second = ''] = items.map(textOf);
    return looksLikeQuestion(first) && !looksLikeQuestion(second) ? [first, second] : undefined;
}
function visitText(text, line, section, named, reading) {
    const asks = looksLikeQuestion(text);
    const isSentence = named && cleanLine(text).split(' ').length > 2;
    if (asks || isSentence)
        reading.records.push({ ...blank(text, section, line), confidence: asks ? (named ? 0.95 : 0.75) : 0.7 });
    else if (text.trim().length > 2)
        reading.left.push({ text, line });
}
function visitMap(map, section, reading) {
    const record = recordOf(map, section);
    if (record) {
        reading.records.push(record);
        // Follow-up questions may stand inside.
        for (const { value, key } of map.entries)
            if (value.kind === 'list' && isQuestionList(key))
                visit(value, record.section, true, reading);
        return;
    }
    const own = map.entries.find(({ key, value }) => groupNames.has(key.toLowerCase()) && value.kind === 'text');
    const inside = own ? cleanLine(textOf(own.value)) : section;
    for (const entry of map.entries)
        if (entry !== own)
            visitEntry(entry.key, entry.value, entry.line, inside, reading);
}
function visitEntry(key, value, line, section, reading) {
    if (looksLikeQuestion(key)) {
        const answer = textOf(value);
        reading.records.push({ ...blank(key, section, line), answer: answer || null, confidence: 0.85 });
    }
    else if (value.kind === 'text') {
        if (value.quoted && looksLikeQuestion(value.text))
            visitText(value.text, value.line, section, false, reading);
        else if (value.quoted)
            reading.left.push({ text: `${key}: ${value.text}`, line });
    }
    else
        visit(value, isQuestionList(key) || isListOnly(key) ? section : humanised(key) || section, isQuestionList(key), reading);
}
const isQuestionList = (key) => roleOf(key) === 'prompt';
/** Keys such as "items" or "data" hold a list, and name no subject. */
const isListOnly = (key) => /^(items?|data|list|entries|results?|content|children|rows|records|values|quiz|categories|sections|topics|groups|rounds|stages)$/i.test(key);
/** "system_design" → "System design". */
function humanised(key) {
    const words = /[\s]/.test(key) ? key.trim() : wordsOfName(key).join(' ');
    return words.slice(0, 1).toUpperCase() + words.slice(1);
}
function recordOf(map, section) {
    const roles = map.entries.map(({ key }) => roleOf(key));
    const textWith = (role) => map.entries.find((entry, at) => roles[at] === role && textOf(entry.value) !== '');
    const strong = textWith('prompt');
    const weak = map.entries.find((entry, at) => roles[at] === 'weak-prompt' && entry.value.kind === 'text' && looksLikeQuestion(entry.value.text));
    const prompt = strong?.value.kind === 'text' ? strong : weak;
    if (!prompt || prompt.value.kind !== 'text')
        return undefined;
    const text = (role) => textOf(textWith(role)?.value) || null;
    const choices = choicesOf(map, roles, splitList);
    const asks = looksLikeQuestion(prompt.value.text);
    return {
        ...blank(prompt.value.text, textWith('section') ? cleanLine(text('section')) : section, prompt.line),
        answer: text('answer'),
        intent: text('intent'),
        ...choices,
        confidence: prompt === strong ? (asks ? 0.98 : 0.85) : 0.8,
    };
}
const blank = (prompt, section, line) => ({
    prompt: cleanText(prompt).trim(),
    answer: null,
    intent: null,
    options: [],
    key: null,
    zeroBased: undefined,
    section,
    line,
    confidence: 0.8,
});
/** One key of 0, or one that equals the number of choices, shows how all of them count. */
function settleZero(records) {
    const numeric = records.filter(({ key }) => key !== null && /^\d{1,2}$/.test(key));
    const zero = numeric.some(({ key, zeroBased }) => key === '0' || zeroBased === true);
    const one = numeric.some(({ key, options }) => Number(key) === options.length);
    if (zero === one)
        return;
    for (const record of numeric)
        record.zeroBased ??= zero;
}
//# sourceMappingURL=tree-records.js.map