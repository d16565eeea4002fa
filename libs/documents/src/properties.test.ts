import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixture, fixtureNames, plain } from '../test-support/fixtures.ts';
import { bytesOf } from '../test-support/reading.ts';
import {
  DocumentFault,
  type DocumentInput,
  type DraftQuestion,
  formats,
  type QuestionDocument,
  readDocument,
} from './index.ts';

const textual = fixtureNames.filter((name) => !/\.(?:docx|pdf)$|utf-16|windows-1252/.test(name));
const textOf = (name: string) => new TextDecoder().decode(fixture(name));

/** The reading, or the code of its fault. Anything else that is thrown fails the test. */
async function outcome(input: DocumentInput): Promise<QuestionDocument | string> {
  try {
    return await readDocument(input);
  } catch (error) {
    if (error instanceof DocumentFault) return error.code;
    throw error;
  }
}

const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function checkShape({ questions, skipped }: QuestionDocument, lines: number): void {
  for (const question of questions) {
    checkText(question);
    checkChoices(question);
    expect(Number.isInteger(question.line)).toBe(true);
    expect(question.line).toBeGreaterThanOrEqual(1);
    expect(question.line).toBeLessThanOrEqual(lines);
    expect(question.confidence).toBeGreaterThan(0);
    expect(question.confidence).toBeLessThanOrEqual(1);
  }
  for (const part of skipped) expect(part.line >= 1 && part.text.length <= 120).toBe(true);
}

function checkText({ prompt, answer, options }: DraftQuestion): void {
  expect(prompt.trim()).toBe(prompt);
  expect(prompt).not.toBe('');
  expect([prompt, answer, ...(options ?? [])].join('')).not.toMatch(unseen);
}

function checkChoices({ options, correct }: DraftQuestion): void {
  const choices = options?.length ?? 0;
  expect(choices).not.toBe(1);
  if (correct === null) return;
  expect(correct).toBeGreaterThanOrEqual(1);
  expect(correct).toBeLessThanOrEqual(choices);
}

const fragment = fc.constantFrom(
  ...[
    'Q: ',
    'A: ',
    'Answer: B',
    '- ',
    '* ',
    '1. ',
    '2) ',
    'A) ',
    'B. ',
    '[x] ',
    '# ',
    '## FAQ',
    '```',
    '|',
    '| a | b |',
    '---',
    '**',
    '"',
    '?',
    '？',
    '\n',
    '\n\n',
    '    ',
  ],
  ...[
    'What is a lock',
    'Explain it',
    'Tell me about a time',
    'Question,Answer',
    '<p>',
    '</p>',
    '<li>',
    '<td>',
    '&amp;',
    '{"question":',
    '["',
    '"]}',
    'a: &a ',
    '*a',
    ': ',
    '\t',
    'ß',
    'なぜ',
    '\u202e',
    '\0',
    '🎯',
  ],
);
const documentText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fragment }, fc.string({ maxLength: 12, unit: 'grapheme' })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('any document', () => {
  it('is read or refused, and what is read has its shape', async () => {
    await fc.assert(
      fc.asyncProperty(documentText, fc.constantFrom(undefined, ...formats), async (text, type) => {
        const result = await outcome({ bytes: bytesOf(text), ...(type && { type }) });
        if (typeof result !== 'string') checkShape(result, text.split(/\r\n?|\n/).length + 1);
      }),
      { numRuns: 400 },
    );
  });

  it('is read or refused, whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04', '<html>', '{', '---\n'),
        async (bytes, head) => {
          await outcome({ bytes: new Uint8Array([...Buffer.from(head, 'latin1'), ...bytes]) });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read or refused after an accident', async () => {
    const accident = fc.record({
      name: fc.constantFrom(...fixtureNames),
      at: fc.nat(60_000),
      length: fc.nat(400),
      value: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(
        accident,
        fc.constantFrom('overwrite', 'cut', 'repeat'),
        async ({ name, at, length, value }, kind) => {
          const bytes = fixture(name);
          const from = at % bytes.length;
          const part = bytes.slice(from, from + length);
          const changed = {
            overwrite: part.map(() => value),
            cut: new Uint8Array(),
            repeat: new Uint8Array([...part, ...part]),
          }[kind];
          await outcome({
            name,
            bytes: new Uint8Array([...bytes.slice(0, from), ...changed, ...bytes.slice(from + length)]),
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the same document', () => {
  const alike = async (name: string, bytes: Uint8Array) =>
    expect(plain(await readDocument({ name, bytes }))).toEqual(
      plain(await readDocument({ name, bytes: fixture(name) })),
    );

  it.each(fixtureNames)('%s gives the same questions every time', async (name) => {
    await alike(name, fixture(name));
  });

  it.each(textual)(
    '%s gives the same questions with other ends of lines, a mark of its encoding, or in UTF-16',
    async (name) => {
      await alike(name, bytesOf(textOf(name).replace(/\r?\n/g, '\r\n')));
      await alike(name, bytesOf(`\ufeff${textOf(name)}`));
      await alike(name, new Uint8Array(Buffer.from(`\ufeff${textOf(name)}`, 'utf16le')));
    },
  );

  it('gives the questions of both when another follows under a heading of its own', async () => {
    const [first, second] = ['nested-bullets.md', 'reverse.md'];
    const both = await readDocument({ name: 'both.md', bytes: bytesOf(`${textOf(first)}\n\n${textOf(second)}`) });
    const each = await Promise.all([first, second].map((name) => readDocument({ name, bytes: fixture(name) })));
    expect(both.questions.map(({ prompt }) => prompt)).toEqual(
      each.flatMap(({ questions }) => questions.map(({ prompt }) => prompt)),
    );
  });
});
