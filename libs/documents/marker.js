const bullets = '-*+•・‧◦▪▫■□‣⁃·●○–—►➤➢✦✓✔→';
const ordinal = /^\(?(\d{1,3}|[ivx]{1,4})[.)](?=\s|$)|^(\d{1,3})\s?[、．](?=\D)|^\((\d{1,3})\)(?=\s)|^(\d{1,3})️?⃣|^[①-⑳]/u;
const letter = /^\(?[A-Ha-h][.)](?=\s|$)|^\([A-Ha-h]\)(?=\s|$)|^[A-H]\s?[:：](?=\s)/;
const box = /^\[( |x|X|✓|✔)?\](?=\s)/;
/** Splits "- text", "3) text", "B. text", "[x] text"; `undefined` when no marker stands at the beginning. */
export function splitMarker(line) {
    const bullet = splitBullet(line);
    if (bullet)
        return bullet;
    const found = box.exec(line) ?? ordinal.exec(line) ?? letter.exec(line);
    if (!found)
        return undefined;
    const rest = line.slice(found[0].length).trim();
    return found[0].startsWith('[')
        ? { marker: '[]', rest, checked: found[1] !== undefined && found[1] !== ' ' }
        : { marker: found[0], rest };
}
/** A dash needs a space behind it; "- [x] text" is a box. */
function splitBullet(line) {
    const first = line.slice(0, 1);
    if (first === '' || !bullets.includes(first))
        return undefined;
    if (line.length > 1 && line[1] !== ' ' && '-*+–—·'.includes(first))
        return undefined;
    const rest = line.slice(1).trim();
    const inner = box.exec(rest);
    if (!inner)
        return { marker: first, rest };
    return {
        marker: '[]',
        rest: rest.slice(inner[0].length).trim(),
        checked: inner[1] !== undefined && inner[1] !== ' ',
    };
}
/** The number in "3.", "(3)" or "3、"; `undefined` for other markers. */
export function ordinalOf(marker) {
    const circled = (marker ?? '').codePointAt(0) ?? 0;
    if (circled >= 0x2460 && circled <= 0x2473)
        return circled - 0x245f;
    const digits = /\d{1,3}/.exec(marker ?? '')?.[0];
    return digits === undefined ? undefined : Number(digits);
}
/** 1 for "A)", "(a)", "a."; `undefined` for other markers. */
export function letterOf(marker) {
    const found = /^\(?([A-Ha-h])\s?[.):：]?\)?$/.exec(marker ?? '')?.[1];
    return found === undefined ? undefined : found.toLowerCase().charCodeAt(0) - 96;
}
//# sourceMappingURL=marker.js.map