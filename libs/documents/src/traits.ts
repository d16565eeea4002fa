import { cleanLine } from './clean.ts';

/** What a document says of a question besides its words: for whom, how long, and what it is about. */
export interface Traits {
  /** "junior", "mid", "senior": in small letters, in their order. */
  levels: string[];
  minutes: number | null;
  topics: string[];
}

export const noTraits = (): Traits => ({ levels: [], minutes: null, topics: [] });

/** A line that only says something of a question; `lost`: parts of it that were not understood. */
export interface TraitLine {
  traits: Traits;
  lost: boolean;
}

type Kind = keyof Traits;
const kinds = new Map<string, Kind>(
  Object.entries({
    levels:
      'level levels seniority difficulty grade stufe niveau niveaus erfahrungsstufe seniorität schwierigkeit difficulté nivel niveles dificultad livello',
    minutes: 'minutes minute mins min time duration timebox zeit dauer minuten durée duración tiempo durata tempo',
    topics: 'topic topics tag tags thema themen thème thèmes tema temas schlagwort schlagworte',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as Kind] as const)),
);
/** Words that may stand before the name: "Target level", "Suggested time". */
const before = new Set(
  'target suggested expected role candidate experience estimated recommended question time'.split(' '),
);

const levelWords = new Map<string, string>(
  Object.entries({
    intern: 'intern internship trainee praktikant stagiaire',
    junior: 'junior jr entry beginner graduate berufseinsteiger débutant',
    mid: 'mid middle intermediate medior confirmé',
    senior: 'senior sr experienced sénior',
    staff: 'staff',
    lead: 'lead',
    principal: 'principal',
    expert: 'expert',
  }).flatMap(([level, words]) => words.split(' ').map((word) => [word, level] as const)),
);

/** Longer lines are sentences. */
const LONGEST = 200;

/** "Level: senior", "(Level: mid · Time: 10 min)"; `undefined` for every other line. */
export function traitLine(text: string): TraitLine | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.replace(/[*_`]/g, '').trim();
  const bare = /^[([{].*[)\]}]$/.test(plain) ? plain.slice(1, -1) : plain;
  const parts = bare.split(/\s*[|·•;]\s*|,\s+(?=[\p{L} ]{2,24}:)/u).filter((part) => part.trim() !== '');
  const named = parts.flatMap((part) => namedPart(part) ?? []);
  if (named.length === 0 || named.length < parts.length) return undefined;
  const traits = noTraits();
  const lost = named.filter(({ kind, value }) => !tells(traits, kind, value));
  return lost.every(isShort) ? { traits, lost: lost.length > 0 } : undefined;
}

/** "Difficulty: medium" says nothing that is known; "Time: O(n)" and "Level: whatever they talk about" belong to an answer. */
const isShort = ({ kind, value }: Named) => kind === 'levels' && value.split(' ').length <= 4;

type Named = { kind: Kind; value: string };

function namedPart(part: string): Named | undefined {
  const colon = part.slice(0, 40).search(/[:：]/);
  if (colon < 1) return undefined;
  const kind = kindNamed(part.slice(0, colon));
  const value = cleanLine(part.slice(colon + 1)).replace(/[.\s]+$/, '');
  return kind && value !== '' && value.length <= 120 && !/[?？]$/.test(value) ? { kind, value } : undefined;
}

/** What a label, or the name of a column, says of a question. */
export function kindNamed(name: string): Kind | undefined {
  const words = name
    .toLowerCase()
    .replace(/\((?:s|es|min|mins|minutes)\)/g, '')
    .trim()
    .split(/[\s_-]+/)
    .filter((word) => word !== 'needed');
  const isAlone = words.slice(0, -1).every((word) => before.has(word));
  return isAlone ? kinds.get(words.at(-1) ?? '') : undefined;
}

/** Takes a value into the traits; false when it says nothing that is known. */
export function tells(traits: Traits, kind: Kind, value: string): boolean {
  if (kind === 'levels') return takeLevels(traits, value);
  if (kind === 'minutes') return takeMinutes(traits, value);
  traits.topics.push(...topicsIn(value).filter((topic) => !traits.topics.includes(topic)));
  return traits.topics.length > 0;
}

/** What is parted by commas, slashes or bars; a colour of a chip or a hash before a tag is none of it. */
const topicsIn = (value: string): string[] =>
  value
    .split(/[,;|/]|\s#/)
    .map((topic) => topic.replace(/^\s*#/, '').trim())
    .filter((topic) => topic !== '' && topic.length <= 60)
    .slice(0, 20);

/** All of the value has to be levels: "senior/mid", "Mid-level and senior", "Junior+". */
function takeLevels(traits: Traits, value: string): boolean {
  const levels = levelsIn(value);
  for (const level of levels ?? []) if (!traits.levels.includes(level)) traits.levels.push(level);
  return levels !== undefined;
}

/** The level words of a text that says nothing else. */
export function levelsIn(value: string): string[] | undefined {
  const words = value
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !filling.has(word));
  const levels = words.map((word) => levelWords.get(word));
  return levels.length > 0 && levels.length <= 8 && levels.every((level) => level !== undefined)
    ? [...new Set(levels)]
    : undefined;
}
const filling = new Set(
  'and or to und oder bis et ou y o level levels engineer engineers developer role up plus candidates'.split(' '),
);

/** "10", "10 min", "10–15 minutes" (the longer), "1 h". */
function takeMinutes(traits: Traits, value: string): boolean {
  const found =
    /^(?:~|ca\.?|about|approx\.?|up to)?\s*(?:\d{1,3}\s*(?:-|–|to|bis)\s*)?(\d{1,3})\s*(m|min|mins|minutes?|minuten|['′]|h|hours?|stunden?)?\.?$/i.exec(
      value,
    );
  if (!found) return false;
  const minutes = Number(found[1]) * (/^(?:h|hour|stunde)/i.test(found[2] ?? '') ? 60 : 1);
  if (minutes < 1 || minutes > 600) return false;
  traits.minutes = minutes;
  return true;
}

/** The traits with those of another under them: what is said already stays. */
export const withDefaults = (own: Traits, other: Traits): Traits => ({
  levels: own.levels.length > 0 ? own.levels : other.levels,
  minutes: own.minutes ?? other.minutes,
  topics: own.topics.length > 0 ? own.topics : other.topics,
});

/**
 * What columns or keys with these names say, and what of it is not understood; topics are told by tags alone, for a
 * column of topics is the section.
 */
export function traitsOfNamed(pairs: readonly (readonly [name: string, value: string])[]) {
  const traits = noTraits();
  const unsaid: string[] = [];
  for (const [name, value] of pairs) {
    const kind = value === '' ? undefined : kindNamed(name);
    if (!kind || (kind === 'topics' && !/tag/i.test(name))) continue;
    if (!tells(traits, kind, value)) unsaid.push(`${name}: ${value}`);
  }
  return { traits, unsaid };
}
