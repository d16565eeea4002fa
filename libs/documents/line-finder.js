/** The 1-based line of an offset. Fast when the offsets ascend; correct for any. */
export function lineFinder(text) {
    let at = 0;
    let line = 1;
    let next = text.indexOf('\n');
    return (offset) => {
        if (offset < at) {
            at = 0;
            line = 1;
            next = text.indexOf('\n');
        }
        while (next >= 0 && next < offset) {
            line += 1;
            at = next + 1;
            next = text.indexOf('\n', at);
        }
        return line;
    };
}
//# sourceMappingURL=line-finder.js.map