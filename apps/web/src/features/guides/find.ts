import type { Brief, CandidateQuestion, Deck, Guide, Twist } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';
import { nearest } from './slips.ts';

/** A page of the guides, as the list shows and searches it. */
export type Place = {
  href: string;
  group: string;
  title: string;
  summary: string;
  parts: { title: string; text: string; href: string }[];
};
export type Content = {
  guides: readonly Guide[];
  briefs: readonly Brief[];
  decks: readonly Deck[];
  questions: readonly CandidateQuestion[];
  twists: readonly Twist[];
};

const groups = { reference: 'Reference sheets', comparison: 'Comparisons', practice: 'Practice' } as const;

/** Every page in the order in which the list shows it. */
export function placesOf({ guides, briefs, decks, questions, twists }: Content): Place[] {
  return [
    ...(['reference', 'comparison', 'practice'] as const).flatMap((kind) =>
      guides.filter((guide) => guide.kind === kind).map(guidePlace),
    ),
    ...briefs.map(briefPlace),
    ...(questions.length > 0 ? [questionsPlace(questions)] : []),
    ...(twists.length > 0 ? [twistsPlace(twists)] : []),
    ...decks.map(deckPlace),
  ];
}

function guidePlace({ slug, kind, title, summary, sections }: Guide): Place {
  const href = paths.guide(slug);
  const parts = sections.map((section) => ({
    title: section.title,
    href: `${href}#${section.slug}`,
    text: [section.text, ...section.points, ...(section.table?.rows.flat() ?? [])].join('\n'),
  }));
  return { href, group: groups[kind], title, summary, parts };
}

function briefPlace({ slug, stage, title, expect, prepare, questions }: Brief): Place {
  const href = paths.brief(slug);
  const text = [...expect, ...prepare, ...questions.flatMap(({ question, answer }) => [question, answer])].join('\n');
  const summary = stage ? 'What a candidate is told before this stage' : 'What every candidate is told';
  return { href, group: 'Briefs for candidates', title, summary, parts: [{ title, href, text }] };
}

function questionsPlace(questions: readonly CandidateQuestion[]): Place {
  const href = paths.candidateQuestions;
  return {
    href,
    group: 'Briefs for candidates',
    title: 'What candidates ask',
    summary: 'What each question is really about, and what your team answers',
    parts: questions.map(({ slug, text, reveals, answer }) => ({
      title: text,
      href: `${href}#${slug}`,
      text: `${reveals}\n${answer?.text ?? ''}`,
    })),
  };
}

function twistsPlace(twists: readonly Twist[]): Place {
  const href = paths.deck('twists');
  return {
    href,
    group: 'Decks',
    title: 'Twists for a design',
    summary: 'Constraints to play when a first design stands',
    parts: twists.map(({ slug, name, text }) => ({ title: name, href: `${href}#${slug}`, text })),
  };
}

function deckPlace({ slug, title, purpose, cards }: Deck): Place {
  const href = paths.deck(slug);
  return {
    href,
    group: 'Decks',
    title,
    summary: purpose,
    parts: cards.map((card) => ({
      title: card.title,
      href: `${href}#${card.questionId}`,
      text: `${card.prompt}\n${card.cue}`,
    })),
  };
}

/** Places that hold every word of the query, each with its matching parts; all of them for an empty query. */
export function found(places: readonly Place[], query: string): Place[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return places.map((place) => ({ ...place, parts: [] }));
  const holds = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  return places.flatMap((place) => {
    const parts = place.parts.filter(({ title, text }) => holds(`${title}\n${text}`));
    return parts.length > 0 || holds(`${place.title}\n${place.summary}`) ? [{ ...place, parts }] : [];
  });
}

/** The query with each word that no guide says replaced by the nearest one that they do say. */
export function meant(places: readonly Place[], query: string): string {
  const said = places
    .flatMap(({ title, summary, parts }) => [title, summary, ...parts.flatMap((part) => [part.title, part.text])])
    .join('\n')
    .toLocaleLowerCase();
  const known = new Set(said.match(/[\p{L}\p{N}]+/gu));
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => (said.includes(word) ? word : nearest(word, known))).join(' ');
}
