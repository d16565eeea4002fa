import type { Brief } from '@loopwright/contracts';

/** A part of a brief as it goes to a candidate. `facts`: when, how long, with whom, where it is about one interview. */
export type BriefPart = { title: string; facts: readonly string[]; brief: Brief };

/** A brief as plain text, for a mail. */
export function textOfBrief(heading: string, parts: readonly BriefPart[]): string {
  return [heading, ...parts.map(textOfPart)].join('\n\n');
}

function textOfPart({ title, facts, brief }: BriefPart): string {
  const blocks = [
    [title.toUpperCase(), ...facts].join('\n'),
    listed('What to expect', brief.expect),
    listed('How to prepare', brief.prepare),
    ...brief.questions.map(({ question, answer }) => `${question}\n${answer}`),
  ];
  return blocks.join('\n\n');
}

const listed = (title: string, items: readonly string[]): string =>
  [title, ...items.map((item) => `- ${item}`)].join('\n');

/** Mail programs cut long addresses; a text that would be cut is copied instead. */
const LONGEST_MAIL = 1900;
export function mailOf(to: string, subject: string, text: string): string | null {
  const address = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return address.length <= LONGEST_MAIL ? address : null;
}
