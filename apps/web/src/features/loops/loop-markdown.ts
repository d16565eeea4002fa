/** A loop as Markdown, to paste into a page or a mail. */
import type { Field, Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';
import { competenciesInWords, nameOf } from '../../platform/bank-words.ts';
import { counted, duration, fillWords, gapWords } from './loop-words.ts';

export function markdownOf(loop: Loop, title: string, field: Field): string {
  const minutes = loop.sessions.reduce((sum, session) => sum + session.minutes, 0);
  const blocks = [
    `# ${plain(title)}: interview loop`,
    [
      `${nameOf(field, 'tracks', loop.track)}, ${nameOf(field, 'levels', loop.level)}.`,
      `${counted(loop.sessions.length, 'session')}, ${duration(minutes)}.`,
      loop.published
        ? `Version ${loop.published.version}${loop.changedSincePublished ? ', changed since it was published' : ''}.`
        : 'Not published yet.',
    ].join(' '),
    ...loop.sessions.flatMap((session, index) => sessionBlocks(session, index + 1, field)),
    '## Coverage',
    coverageTable(loop, field),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sessionBlocks(session: LoopSession, place: number, field: Field): string[] {
  const { title, stage, minutes, focus, questions } = session;
  const names = focus.map((slug) => nameOf(field, 'competencies', slug));
  return [
    `## ${place}. ${plain(title)}`,
    `${plain(nameOf(field, 'stages', stage))}, ${minutes} min slot; ${fillWords(session)}.${names.length > 0 ? ` Focus: ${plain(names.join(', '))}.` : ''}`,
    ...questions.flatMap((question, index) => questionBlocks(question, `${place}.${index + 1}`, field)),
  ];
}

const questionBlocks = ({ title, minutes, prompt, competencies }: LoopQuestion, place: string, field: Field) => [
  `### ${place} ${plain(title)}`,
  `${minutes} min. ${plain(competenciesInWords(field, competencies).join(', '))}.`,
  quoted(inert(prompt)),
];

function coverageTable({ matrix, sessions }: Loop, field: Field): string {
  const head = ['Competency', ...sessions.map(({ title }) => plain(title)), 'Has', 'Needs'];
  const rows = matrix.map((row) => [
    plain(nameOf(field, 'competencies', row.competency)),
    ...sessions.map(({ id }) => {
      const { main, also } = row.bySession[id] ?? { main: 0, also: 0 };
      return main + also === 0 ? '' : String(main + also);
    }),
    String(row.questions),
    row.rule ? `${row.rule.questions}${gapWords(row) ? ` (${gapWords(row)})` : ''}` : '',
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Words of people as words: nothing in them is markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');

const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
/** The Markdown of a question as it is, except what another program might act upon: HTML, pictures, odd links. */
export function inert(text: string): string {
  let fence = '';
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line);
      if (!fence && mark) fence = mark[1]!;
      else if (fence && mark?.[1]!.startsWith(fence) && mark[2]!.trim() === '') fence = '';
      else if (!fence) return inertLine(line);
      return line;
    })
    .join('\n');
}

const inertLine = (line: string): string =>
  line
    .replaceAll('<', '&lt;')
    .replaceAll('![', '!\\[')
    .replace(/\]\((?!\s*(https?:|mailto:))/gi, ']\\(')
    .replace(/^(\s*\[[^\]]*\]):/, '$1\\:');
