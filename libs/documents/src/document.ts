export const formats = ['markdown', 'text', 'html', 'docx', 'pdf', 'csv', 'json', 'yaml'] as const;

export type Format = (typeof formats)[number];

/** What a number in `line` counts: lines of a text, pages of a PDF, paragraphs of a DOCX, rows of a CSV. */
export type Place = 'line' | 'page' | 'paragraph' | 'row';

/** How a question seems to be meant. A guess for a person to confirm. */
export type DraftFormat = 'open' | 'mcq' | 'coding' | 'behavioral' | 'system-design';

/** A question found in a document; nothing of it is stored before a person has looked at it. */
export interface DraftQuestion {
  prompt: string;
  answer: string | null;
  /** What the question is asked for, where the document says so ("Description: …"). */
  intent: string | null;
  /** Choices in their order; at least two. */
  options: string[] | null;
  /** 1-based number of the right choice; `null` when the document names none, or several. */
  correct: number | null;
  /** The heading or category that the question stands under. */
  section: string | null;
  /** 1-based, counted in `place`. */
  line: number;
  place: Place;
  /** 0–1: how much evidence speaks for this being a question to ask. */
  confidence: number;
  format: DraftFormat;
  /** What is asked next, where the document lists it under the question. */
  followUps: string[];
  /** "junior", "mid", "senior": for whom it is, where the document says so. */
  levels: string[];
  minutes: number | null;
  /** What the document tags it with, as it is written. */
  topics: string[];
}

/**
 * Why a part was left out.
 *
 * `advice` = asks about the interview or its preparation; `for-the-interviewer` = a candidate asks it;
 * `page-furniture` = running heads and page numbers; `unsure` = might be a question, with too little evidence;
 * `stray-option` = choices without a question; `property` = says something of a question that is not understood, or of none.
 */
export type Reason =
  | 'navigation'
  | 'advert'
  | 'cookie-notice'
  | 'contents'
  | 'author'
  | 'related'
  | 'faq'
  | 'comments'
  | 'advice'
  | 'for-the-interviewer'
  | 'page-furniture'
  | 'prose'
  | 'code'
  | 'table'
  | 'stray-option'
  | 'property'
  | 'unsure';

/** Neighbouring parts left out for one reason; `text` is the beginning of the first, at most 120 characters. */
export interface Skipped {
  /** 1-based, counted in `place`. */
  line: number;
  place: Place;
  text: string;
  reason: Reason;
}

/** What a document says, part after part, to be shown beside its questions. */
export interface Part {
  /** 1-based, in the place of the document. */
  line: number;
  text: string;
  heading: boolean;
}

export interface QuestionDocument {
  format: Format;
  /** What numbers in `line` count in this document. */
  place: Place;
  /** In the order of the document. */
  questions: DraftQuestion[];
  skipped: Skipped[];
  /** The text of the document without its furniture; long parts and long documents are cut. */
  parts: Part[];
}
