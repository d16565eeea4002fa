/**
 * Question documents as teams have them (Markdown, text, HTML, DOCX, PDF, CSV, JSON, YAML) → drafts of questions.
 *
 * Runs and fetches nothing of what it reads; knows no database, no HTTP and no framework.
 */
export { formats, } from "./document.js";
export { DocumentFault } from "./fault.js";
export { defaultLimits } from "./limits.js";
export { readDocument } from "./read.js";
//# sourceMappingURL=index.js.map