/** The text of a value; texts of a list are joined by lines. Empty for what holds no text. */
export function textOf(node) {
    if (!node)
        return '';
    if (node.kind === 'text')
        return node.quoted || node.text !== 'null' ? node.text : '';
    if (node.kind !== 'list')
        return '';
    return node.items
        .map(textOf)
        .filter((text) => text !== '')
        .map((text) => (node.items.length > 1 ? `- ${text}` : text))
        .join('\n');
}
//# sourceMappingURL=node.js.map