import type { Aside } from './asides.ts';
import type { Asked } from './attach.ts';
import type { DraftQuestion } from './document.ts';
import type { Recognised } from './recognise.ts';
import { levelsIn, noTraits, type Traits, traitLine, withDefaults } from './traits.ts';

export type Beside = Pick<DraftQuestion, 'followUps' | 'levels' | 'minutes' | 'topics'>;
export const MOST_FOLLOW_UPS = 50;

interface Given {
  of: (asked: Asked) => Beside;
  /** What was said of no question, or not understood; `at` is its place among the pieces. */
  left: (Aside & { at: number })[];
}

/** An aside with its place among the pieces and among the headings. */
type Placed = Aside & { at: number; section: number };
type Own = { traits: Traits; followUps: { line: number; text: string }[] };

/** Gives what is said beside the questions to the question that it stands under, or to all of its section. */
export function giveAsides(found: Recognised, asked: readonly Asked[], asides: readonly Aside[]): Given {
  const sections = sectionsOf(found);
  const placed = placesOf(found, asides, sections);
  const owns = new Map<Asked, Own>(asked.map((one) => [one, { traits: noTraits(), followUps: [] }]));
  const left = placed.filter((aside) => {
    const owner = ownerOf(found, asked, aside, sections);
    const told = tell(aside, owner && owns.get(owner), asked, placed, sections, owns);
    return !told || aside.lost;
  });
  return { left, of: (one) => besideOf(one, owns.get(one)!) };
}

/** Counts the headings above each piece. */
function sectionsOf({ places }: Recognised): number[] {
  let section = 0;
  return places.map(({ isHeading }) => (section += isHeading ? 1 : 0));
}

function placesOf({ pieces }: Recognised, asides: readonly Aside[], sections: readonly number[]): Placed[] {
  const index = new Map(pieces.map(({ block }, at) => [block, at]));
  return asides.map((aside) => {
    const at = (aside.before && index.get(aside.before)) ?? pieces.length;
    return { ...aside, at, section: sections[at - 1] ?? 0 };
  });
}

/** The question above, with no heading and no refused question between. */
function ownerOf(
  { refused }: Recognised,
  asked: readonly Asked[],
  { at, section }: Placed,
  sections: readonly number[],
) {
  const owner = asked.findLast((one) => one.at < at);
  if (!owner || sections[owner.at] !== section) return undefined;
  for (let between = owner.at + 1; between < at; between += 1) {
    const reason = refused.get(between);
    if (reason && reason !== 'unsure') return undefined;
  }
  return owner;
}

function tell(
  aside: Placed,
  own: Own | undefined,
  asked: readonly Asked[],
  all: readonly Placed[],
  sections: readonly number[],
  owns: ReadonlyMap<Asked, Own>,
): boolean {
  const { traits, followUp, block } = aside;
  if (!traits) {
    if (own && followUp) own.followUps.push({ line: block.line, text: followUp });
    return own !== undefined;
  }
  const inSection = asked.filter((one) => sections[one.at] === aside.section);
  const wanted =
    own && !standAbove(inSection, all, aside) ? [own] : below(aside, own, inSection, all).map((one) => owns.get(one)!);
  for (const one of wanted) one.traits = withDefaults(one.traits, traits);
  return wanted.length > 0;
}

/** In this section each question has its lines above it: the first stand above the first question, none below the last. */
function standAbove(inSection: readonly Asked[], all: readonly Placed[], { section }: Placed): boolean {
  const lines = all.filter((one) => one.traits && one.section === section);
  const first = inSection[0]!;
  const last = inSection.at(-1)!;
  return (
    lines.some(({ at }) => at <= first.at) &&
    lines.every(({ at }) => at <= last.at) &&
    lines.some(({ at }) => at > first.at)
  );
}

/** The next question where each has its own lines above it; all of the section where these stand above all of it. */
function below(
  { at, section }: Placed,
  own: Own | undefined,
  inSection: readonly Asked[],
  all: readonly Placed[],
): Asked[] {
  const next = inSection.filter((one) => one.at >= at);
  const others = all.some((one) => one.traits && one.section === section && one.at > (inSection[0]?.at ?? 0));
  return own || others ? next.slice(0, 1) : next;
}

function besideOf(asked: Asked, { traits, followUps }: Own): Beside {
  const all = [...followUps, ...asked.next.map(({ block, text }) => ({ line: block.line, text }))];
  const texts = all.sort((a, b) => a.line - b.line).map(({ text }) => text);
  return {
    ...withDefaults(traits, ofSection(asked.section)),
    followUps: [...new Set(texts)].slice(0, MOST_FOLLOW_UPS),
  };
}

/** A heading that is called "Senior", or "Level: senior". */
function ofSection(section: string | null): Traits {
  if (section === null) return noTraits();
  return (
    traitLine(section)?.traits ?? { ...noTraits(), levels: levelsIn(section.replace(/\bquestions?\b/i, '')) ?? [] }
  );
}
