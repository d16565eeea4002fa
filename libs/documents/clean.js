/** Marks stacked on one letter that are kept; more is vandalism, and slow to normalise (Unicode UAX #15, stream-safe text). */
const stackedMarks = /(\p{M}{30})\p{M}+/gu;
/** Surrogates without their other half. */
const halfCharacters = /\p{Cs}/gu;
/** What an editor shows as one end of a line. */
const lineEnds = /\r\n?/g;
/** Characters that separate, but do not end a line of the file. */
const spaces = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Controls, invisible joints, directional overrides, tags, non-characters: nothing that a reader sees. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
/** What the Symbol and Wingdings fonts draw as a bullet. */
const fontBullets = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g;
/** Text in NFC without what cannot be seen. Lines and tabs stay. */
export function cleanText(text) {
    return text
        .replace(halfCharacters, '\ufffd')
        .replace(lineEnds, '\n')
        .replace(spaces, ' ')
        .replace(invisible, '')
        .replace(fontBullets, '•')
        .replace(stackedMarks, '$1')
        .normalize('NFC');
}
/** Clean text on one line. */
export function cleanLine(text) {
    return squeezed(cleanText(text).replace(/[\n\t]/g, ' '));
}
/** One space where there were several, none at the ends. */
export function squeezed(text) {
    return text.replace(/ {2,}/g, ' ').trim();
}
/** The beginning of a text, without half a character at its end. */
export function beginning(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(halfCharacters, '')}…`;
}
//# sourceMappingURL=clean.js.map