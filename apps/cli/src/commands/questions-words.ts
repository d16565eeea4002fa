import type { Brought, Duplicate } from '@loopwright/api';
import type { DraftQuestion, QuestionDocument, Skipped } from '@loopwright/documents';

/** How much of an answer is shown to people; --json holds all of it. */
const GLIMPSE = 160;

/** The questions of a document for programs. */
export const inJson = ({ format, questions, skipped }: QuestionDocument): string =>
  JSON.stringify(
    {
      format,
      questions: questions.map((question) => {
        const { prompt, options, section, line, confidence } = question;
        return { prompt, answer: answerOf(question), options, section, line, confidence };
      }),
      skipped,
    },
    null,
    2,
  );

/** The right choice, with the reason that the document gives for it; else the answer as it stands there. */
function answerOf({ answer, options, correct }: DraftQuestion): string | null {
  const choice = correct === null ? undefined : options?.[correct - 1];
  if (choice === undefined) return answer;
  return answer === null || answer === choice ? choice : `${choice}\n\n${answer}`;
}

/** The questions of a document for people, each under its section and with its place. */
export function inWords(name: string, { format, questions, skipped }: QuestionDocument): string {
  const head = `${name} (${format}): ${counted(questions.length, 'question')}, ${counted(skipped.length, 'part')} left out`;
  let section: string | null = null;
  const lines = questions.flatMap((question, at) => {
    const isNew = question.section !== section;
    section = question.section;
    return [...(isNew && section ? ['', section] : at === 0 || isNew ? [''] : []), ...linesOf(question, at + 1)];
  });
  const left = skipped.map(leftOut);
  return [head, ...lines, ...(left.length > 0 ? ['', 'Left out:', ...left] : [])].join('\n');
}

function linesOf(
  { prompt, answer, options, correct, line, place, confidence }: DraftQuestion,
  number: number,
): string[] {
  return [
    `  ${number}. ${indented(prompt, '     ')}`,
    ...(options ?? []).map(
      (option, at) => `     ${at + 1 === correct ? '[x]' : '[ ]'} ${indented(option, '         ')}`,
    ),
    ...(answer === null ? [] : [`     Answer: ${glimpse(answer)}`]),
    `     ${place} ${line}, ${Math.round(confidence * 100)} % sure`,
  ];
}

const leftOut = ({ place, line, reason, text }: Skipped): string => `  ${place} ${line}, ${reason}: ${glimpse(text)}`;
const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function glimpse(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= GLIMPSE ? line : `${line.slice(0, GLIMPSE - 1).trimEnd()}…`;
}

/** What an import did, for programs. */
export const broughtInJson = (result: Brought & Pick<QuestionDocument, 'format' | 'skipped'>): string =>
  JSON.stringify(
    { format: result.format, added: result.added, duplicates: result.duplicates, skipped: result.skipped },
    null,
    2,
  );

type Result = Brought & { name: string; author: string; skipped: readonly Skipped[] };
/** What an import did, for people: what came, what was there already, and what was left out. */
export function broughtInWords({ name, author, added, duplicates, skipped }: Result): string {
  const head = `${name}: ${counted(added.length, 'question')} added, ${counted(duplicates.length, 'duplicate')} left out`;
  const parts = skipped.length > 0 ? `, ${counted(skipped.length, 'other part')} of the document too` : '';
  return [
    `${head}${parts}.`,
    ...added.map(({ prompt, slug }) => `  added ${slug}: ${glimpse(prompt)}`),
    ...duplicates.map(duplicateInWords),
    ...(added.length > 0 ? [`They are drafts of ${author}; somebody else reviews them in the question bank.`] : []),
  ].join('\n');
}

function duplicateInWords({ prompt, line, alike }: Duplicate): string {
  const which = alike ? `says nearly the same as “${alike.title}” (${alike.status})` : 'comes twice in this document';
  return `  duplicate, line ${line}, ${which}: ${glimpse(prompt)}`;
}
