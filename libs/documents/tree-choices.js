import { textOf } from "./node.js";
import { roleOf, wordsOfName } from "./roles.js";
/** The choices of a question: a list of texts, a list of objects, a map by letters, or keys of their own. */
export function choicesOf({ entries }, roles, split) {
    const of = (role) => entries.filter((_, at) => roles[at] === role);
    const listed = listedIn(of('options')[0], of('option'), split);
    // Where choices are listed and no key says "correct", the answer names one.
    const entry = of('key')[0] ?? (listed.options.length > 1 ? of('answer')[0] : undefined);
    const key = entry ? textOf(entry.value) || null : null;
    const wrong = of('wrong').flatMap(({ value }) => itemsOf(value));
    const options = listed.options.length === 0 && wrong.length > 0 && key !== null ? [key, ...wrong] : listed.options;
    const marked = listed.marked.length === 1 ? options[listed.marked[0]] : null;
    return { options, key: marked ?? key, zeroBased: zeroBased(entry) };
}
function listedIn(list, own, split) {
    return list ? listedOf(list.value, split) : { options: own.map(({ value }) => textOf(value)), marked: [] };
}
/** A key called "index" counts from 0, as programs do. */
function zeroBased(entry) {
    return entry && wordsOfName(entry.key).some((word) => word === 'index' || word === 'idx') ? true : undefined;
}
const itemsOf = (node) => node.kind === 'list' ? node.items.map(textOf) : [textOf(node)].filter((text) => text !== '');
function listedOf(node, split) {
    if (node.kind === 'text')
        return { options: split(node.text), marked: [] };
    const values = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
    const options = values.map((value) => (value.kind === 'map' ? textOfChoice(value.entries) : textOf(value)));
    const marked = values.flatMap((value, at) => (value.kind === 'map' && isRight(value.entries) ? [at] : []));
    return { options, marked };
}
function textOfChoice(entries) {
    const named = entries.find(({ key, value }) => value.kind === 'text' && /^(text|label|value|content|option|answer|title|name|body)$/i.test(key));
    return textOf((named ?? entries.find(({ value }) => value.kind === 'text' && value.quoted))?.value);
}
function isRight(entries) {
    return entries.some(({ key, value }) => roleOf(key) === 'key' && /^(true|1|yes)$/i.test(textOf(value)));
}
//# sourceMappingURL=tree-choices.js.map