import fc from 'fast-check';
import { questionFormats } from '../src/schema.ts';
import { cleanText, PortableQuestion } from '../src/bank/portable.ts';

/** What people and attackers paste: signs of every format, formulas, markup, other scripts, emoji, odd spaces. */
const pieces = [
  ...[
    '=HYPERLINK("http://x","y")',
    '+1',
    '-2',
    '@SUM(A1)',
    "'",
    "''=1",
    '\t',
    '\n',
    '\r\n',
    '\n\n\n',
    ' ',
    ',',
    ';',
    '"',
    '""',
  ],
  ...[
    '# ',
    '## ',
    '### Prompt',
    '#### mid',
    '- ',
    '* ',
    '• ',
    '1. ',
    '```',
    '~~~',
    '---',
    '...',
    '| a | b |',
    '> ',
    '\\',
    '\\\\',
    '\\#',
    '\\<',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](y)',
    '[x]: javascript:alert(1)',
    '[x][y]',
    ']\\(',
    '&lt;',
    '<!--',
    '-->',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ': ',
    '? ',
    '!tag',
    '&anchor',
    '*alias',
    '%',
    '|',
    '>',
    '~',
    'null',
    'true',
    '1.5',
    '0x1F',
    '2026-11-21',
    '<<',
  ],
  ...[
    'é',
    'ß',
    'Ω',
    '中文',
    'עברית',
    'العربية',
    '\u202e',
    '👩🏽‍🔬',
    '🇩🇪',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\ud800',
    '\u0000',
    '\u0007',
  ],
  ...['word', 'k-fold', 'x', '  two  ', 'a: b', 'end.'],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter((text) => cleanText(text) !== '');
const long = fc
  .tuple(anyText, fc.integer({ min: 1, max: 60 }))
  .map(([text, times]) => text.repeat(times).slice(0, 1_900));
const prose = fc.oneof(
  { weight: 9, arbitrary: anyText },
  { weight: 1, arbitrary: long.filter((text) => cleanText(text) !== '') },
);
const slug = fc.constantFrom(
  'a',
  'mid',
  'junior',
  'senior',
  'coding',
  'k-fold',
  '2',
  '007',
  'null',
  'true',
  'ml-system-design',
  'constructor',
);
const slugs = fc.uniqueArray(slug, { maxLength: 4 });
const texts = fc.uniqueArray(prose, { maxLength: 4, selector: cleanText });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const orEmpty = fc.oneof(fc.constant(''), prose);
const label = fc
  .oneof(
    slug,
    anyText.map((text) => text.slice(0, 70)),
  )
  .filter((text) => cleanText(text) !== '');

/** Any question that a bank may hold, in the shape of files. */
export const anyQuestion: fc.Arbitrary<PortableQuestion> = fc
  .record({
    id: slug,
    title: anyText.map((text) => text.slice(0, 190)).filter((text) => cleanText(text) !== ''),
    prompt: prose,
    format: fc.constantFrom(...questionFormats.filter((format) => format !== 'mcq')),
    stages: slugs,
    competencies: fc.dictionary(slug, fc.constantFrom(1 as const, 2 as const), { maxKeys: 3 }),
    topics: slugs,
    minutes: fc.integer({ min: 1, max: 480 }),
    assesses: maybe(anyText),
    levels: fc.dictionary(slug, prose, { maxKeys: 3 }),
    keyPoints: texts,
    followUps: texts,
    redFlags: texts,
    exercise: maybe(
      fc.record({
        input: orEmpty,
        output: orEmpty,
        limits: orEmpty,
        example: orEmpty,
        extensions: texts,
        finished: orEmpty,
      }),
    ),
    twists: slugs,
    reach: maybe(fc.record({ short: orEmpty, long: orEmpty })),
    options: texts,
    answer: maybe(fc.integer({ min: 1, max: 9 })),
    explanation: maybe(prose),
    note: maybe(prose),
    sources: fc.uniqueArray(label, { maxLength: 3 }),
    tags: slugs,
    enemies: slugs,
  })
  .map((question) => PortableQuestion.parse(JSON.parse(JSON.stringify(question))));

/** A bank: every question with an id of its own. */
export const anyBank = fc
  .array(anyQuestion, { minLength: 0, maxLength: 5 })
  .map((questions) => questions.map((question, at) => ({ ...question, id: `${question.id}-${at}` })));
