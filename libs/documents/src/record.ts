import { splitLabel } from './labels.ts';
import { letterOf, splitMarker } from './marker.ts';
import type { Traits } from './traits.ts';

/** A question whose parts the document names: a row, an object, a pair. */
export interface QuestionRecord {
  prompt: string;
  answer: string | null;
  intent: string | null;
  /** Why the answer is right. */
  explanation: string | null;
  options: string[];
  /** What the document calls the right choice: a letter, a number, or the words of the choice. */
  key: string | null;
  /** Whether numbers in `key` count from 0; `undefined` when nothing shows it. */
  zeroBased: boolean | undefined;
  section: string | null;
  /** 1-based, in the place of the document. */
  line: number;
  confidence: number;
  traits: Traits;
  /** Levels and minutes as the document says them, where they are not understood: "Level: expert". */
  unsaid: string[];
  followUps: string[];
}

export interface Choice {
  answer: string | null;
  options: string[] | null;
  correct: number | null;
}

/** The right choice by its letter, its number or its words. What fits no choice stays readable as the answer. */
export function choiceOf(record: QuestionRecord): Choice {
  const { answer, ...rest } = namedChoice(record);
  return { ...rest, answer: joinTexts(answer, record.explanation) };
}

function namedChoice(record: QuestionRecord): Choice {
  const options = record.options.map((option) => splitMarker(option)?.rest || option).filter((option) => option !== '');
  const { key, answer, zeroBased } = record;
  if (options.length < 2) return { answer: joinTexts(answer ?? key, options[0] ?? null), options: null, correct: null };
  // Without a key of its own, the answer may be one.
  const wanted = key ?? answer;
  const correct = wanted === null ? null : numberOfKey(wanted, options, zeroBased);
  return {
    answer: correct === null ? joinTexts(answer, key === answer ? null : key) : restOf(answer, wanted),
    options,
    correct,
  };
}

/** An answer that only repeats the key is none. */
const restOf = (answer: string | null, key: string | null) => (answer === key ? null : answer);

/** Characters of a choice that are compared. */
const LONGEST_KEY = 600;

/** 1-based; `null` when the key names no choice, or several. */
export function numberOfKey(key: string, options: readonly string[], zeroBased?: boolean): number | null {
  const plain = key.slice(0, LONGEST_KEY).trim();
  const same = (text: string) =>
    text
      .slice(0, LONGEST_KEY)
      .trim()
      .toLowerCase()
      .replace(/[.\s]+$/, '');
  const byWords = options.findIndex((option) => same(option) === same(plain));
  if (byWords >= 0) return byWords + 1;
  const letter = letterOfKey(plain);
  if (letter !== undefined) return letter <= options.length ? letter : null;
  const digits = /^\(?(\d{1,2})[.)]?$/.exec(plain.replace(/^(option|choice|answer|antwort)\s*/i, ''))?.[1];
  if (digits === undefined) return null;
  const number = zeroBased ? Number(digits) + 1 : Number(digits);
  return zeroBased !== undefined && number >= 1 && number <= options.length ? number : null;
}

/** "B", "b)", "Option B", "B. Because …". */
function letterOfKey(key: string): number | undefined {
  const bare = splitLabel(key)?.rest || key.replace(/^(option|choice|answer|antwort)\s+/i, '');
  if (/^\(?[A-Ha-h]\)?[.)]?$/.test(bare)) return letterOf(`${bare.replace(/[().]/g, '')}.`);
  return letterOf(splitMarker(bare)?.marker);
}

export function joinTexts(...texts: readonly (string | null)[]): string | null {
  const found = texts.filter((text): text is string => text !== null && text.trim() !== '');
  return found.length > 0 ? found.join('\n') : null;
}
