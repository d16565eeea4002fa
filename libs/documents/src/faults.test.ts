import { describe, expect, it } from '@jest/globals';
import { docxOf, pdfOf, zipOf } from '../test-support/archives.ts';
import { fixture } from '../test-support/fixtures.ts';
import { bytesOf, outcomeOf, readText } from '../test-support/reading.ts';
import { type Format, readDocument } from './index.ts';

const MB = 1024 * 1024;
const filled = (text: string, length = MB) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe('a document that cannot be read', () => {
  it.each<[why: string, bytes: Uint8Array, code: string]>([
    ['a PDF with a password', fixture('password.pdf'), 'encrypted'],
    ['a PDF without text', fixture('scan.pdf'), 'unsupported'],
    ['a PDF that ends early', fixture('two-columns.pdf').slice(0, 400), 'broken'],
    ['a DOCX that ends early', fixture('google-docs.docx').slice(0, 2000), 'broken'],
    ['a part with a password', zipOf('word/document.xml', bytesOf('x'), 1, 1), 'encrypted'],
    [
      'a Word file with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unsupported'],
    ['a spreadsheet', zipOf('xl/workbook.xml', bytesOf('x')), 'unsupported'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'unsupported'],
    ['noise', new Uint8Array(2000).map((_, at) => (at * 7919) % 31), 'encoding'],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0xd8, 0x41]), 'encoding'],
    ['JSON that ends early', bytesOf('{"question": "Why?", "answer": [1, 2'), 'broken'],
  ])('says so: %s', async (_, bytes, code) => {
    const name = code === 'broken' && bytes[0] === 0x7b ? 'x.json' : 'x';
    expect(await outcomeOf({ name, bytes })).toBe(code);
  });

  it('names what is wrong, and where', async () => {
    await expect(readText('[\n1,\n{"a": tru}]', { type: 'json' })).rejects.toThrow(
      'not sound JSON: "tru" is no value at line 3',
    );
    await expect(readText('a: b\nc: [', { type: 'yaml' })).rejects.toThrow(/not sound YAML: .* at line 2/);
    await expect(readText('q,a\n"What,b\n', { type: 'csv' })).rejects.toThrow(/Quote Not Closed.* line/);
  });
});

describe('a document that attacks its reader', () => {
  const laughs = [
    'a: &a [lol, lol]',
    ...[...'bcdefghijklmnopqrstuvwxyz'].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijklmnopqrstuvwxyz'[at]}`).join(', ')}]`,
    ),
  ].join('\n');
  const spaces = new Uint8Array(100 * MB).fill(32);

  it.each<[why: string, bytes: Uint8Array, code: string, type: Format | undefined]>([
    ['an archive that grows out of proportion', zipOf('word/document.xml', spaces), 'zip-bomb', undefined],
    ['an archive that lies about its size', zipOf('word/document.xml', spaces, 900), 'zip-bomb', undefined],
    ['a PDF that grows out of proportion', pdfOf(spaces), 'zip-bomb', undefined],
    ['billion laughs in YAML', bytesOf(laughs), 'zip-bomb', 'yaml'],
    ['an alias of itself', bytesOf('a: &a [*a, *a]'), 'too-large', 'yaml'],
    ['deep JSON', bytesOf(filled('[')), 'too-large', 'json'],
    ['deep YAML', bytesOf(filled('[', 100_000)), 'too-large', 'yaml'],
    ['deep YAML of dashes', bytesOf(filled('- ', 100_000)), 'too-large', 'yaml'],
    ['deep HTML', bytesOf(filled('<div>')), 'too-large', 'html'],
    ['deep XML', zipOf('word/document.xml', bytesOf(filled('<w:p>'))), 'too-large', undefined],
    ['endless rows', bytesOf(filled('a;b\n', 2 * MB)), 'too-large', 'csv'],
    ['a quotation mark that is never closed', bytesOf(`"${filled('a,')}`), 'too-large', 'csv'],
  ])('is refused: %s', async (_, bytes, code, type) => {
    expect(await outcomeOf({ bytes, ...(type && { type }) })).toBe(code);
  });

  it('is stopped when it packs itself twice, however long it would unpack', async () => {
    const twice = pdfOf(new Uint8Array(400 * MB).fill(32), 2);
    expect(await outcomeOf({ bytes: twice, limits: { milliseconds: 1000 } })).toMatch(/too-slow|zip-bomb|unsupported/);
  });

  it('does not expand the entities of XML', async () => {
    const text = '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><w:p><w:r><w:t>What is &b;?</w:t></w:r></w:p>';
    const { questions } = await readDocument({ bytes: docxOf(text) });
    expect(questions.map(({ prompt }) => prompt).join()).not.toContain('lol');
  });

  /** Seconds of work; quadratic work would take minutes. A machine that is shared may take its time. */
  const PATIENCE = 5;

  it.each<[why: string, text: string, type: Format]>([
    ['ten megabytes in one line', filled('What is this? ', 10 * MB), 'text'],
    ['ten megabytes of spaces', `${filled(' ', 10 * MB)}x`, 'text'],
    ['stacked marks', `a${'\u0301\u0323'.repeat(MB / 4)}`, 'text'],
    ['wrapped lines without end', filled('a line that goes on and on and on and stops in the middle of a\n'), 'text'],
    ['questions only', filled('- Why?\n', MB / 2), 'text'],
    ['choices only', filled('A) b B) c '), 'text'],
    ['brackets', filled('['), 'markdown'],
    ['quotes', filled('> '), 'markdown'],
    ['emphasis', filled('*a_ '), 'markdown'],
    ['ticks', Array.from({ length: 1400 }, (_, at) => '`'.repeat(at + 1)).join(' '), 'markdown'],
    ['pictures', filled('![[]()'), 'markdown'],
    ['angle brackets', filled('<'), 'html'],
    ['open comments', `<html>${filled('<!--')}`, 'html'],
    ['closed elements that were never opened', `${filled('<a>', 900)}${filled('</b>')}`, 'html'],
    ['cells', `<table>${filled('<tr><td>')}`, 'html'],
    ['keys', Array.from({ length: 30_000 }, (_, at) => `k${at}: v`).join('\n'), 'yaml'],
    ['a long text in JSON', `["${filled('a', 10 * MB)}"]`, 'json'],
  ])('is read in bounded time: %s', async (_, text, type) => {
    const before = process.cpuUsage();
    await outcomeOf({ bytes: bytesOf(text), type });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(PATIENCE);
  });
});

describe('limits', () => {
  const bytes = bytesOf('- What is a lock?\n'.repeat(2000));

  it.each<[limits: object, code: string]>([
    [{ bytes: 100 }, 'too-large'],
    [{ blocks: 10 }, 'too-large'],
    [{ milliseconds: 0 }, 'too-slow'],
  ])('hold (%j)', async (limits, code) => {
    expect(await outcomeOf({ bytes, limits })).toBe(code);
  });

  it('hold for pages', async () => {
    expect(await outcomeOf({ bytes: fixture('two-columns.pdf'), limits: { pages: 1 } })).toBe('too-large');
  });

  it('end a reading when its caller gives up', async () => {
    const controller = new AbortController();
    const reading = readDocument({ bytes: fixture('two-columns.pdf'), signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(reading).rejects.toThrow('changed my mind');
  });

  it('leave the bytes to their owner', async () => {
    const own = fixture('two-columns.pdf');
    await readDocument({ bytes: own });
    expect(own).toEqual(fixture('two-columns.pdf'));
  });
});
