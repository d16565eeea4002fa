/** The document cannot be read, and nothing of it was. The message says what is wrong, and where. */
export class DocumentFault extends Error {
    name = 'DocumentFault';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/** What a failure of a parser says. Failures may come from another realm, so their class is not asked for. */
export function reasonOf(error) {
    return isObject(error) && 'message' in error ? String(error.message) : String(error);
}
/** The code of a failure of Node or of a parser, else its name, else nothing. */
export function kindOf(error) {
    if (!isObject(error))
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'name' in error ? String(error.name) : '';
}
const isObject = (value) => typeof value === 'object' && value !== null;
//# sourceMappingURL=fault.js.map