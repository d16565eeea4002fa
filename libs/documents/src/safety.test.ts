import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { docxOf, pdfOf } from '../test-support/archives.ts';
import { bytesOf } from '../test-support/reading.ts';
import { type DocumentInput, readDocument } from './index.ts';

/** Documents that would do something, if anybody let them. */
const active: Record<string, DocumentInput> = {
  html: {
    bytes: bytesOf(
      '<html><body onload="globalThis.ran=1"><script>globalThis.ran=1</script><img src="http://127.0.0.1:9/x" onerror="globalThis.ran=1"><link rel="stylesheet" href="http://127.0.0.1:9/y"><iframe src="http://127.0.0.1:9/z"></iframe><ol><li><a href="javascript:globalThis.ran=1">What is a lock?</a></li><li>What is a latch?</li></ol></body></html>',
    ),
  },
  markdown: {
    name: 'x.md',
    bytes: bytesOf(
      '![x](http://127.0.0.1:9/x)\n\n<script>globalThis.ran=1</script>\n\n1. [What is a lock?](javascript:globalThis.ran=1)\n2. What is a latch?\n',
    ),
  },
  yaml: {
    name: 'x.yaml',
    bytes: bytesOf(
      'questions:\n  - What is a lock?\n  - What is a latch?\nother: !!js/function "function(){globalThis.ran=1}"\nmore: !!python/object/apply:os.system ["ls"]\n',
    ),
  },
  json: {
    name: 'x.json',
    bytes: bytesOf(
      '{"__proto__": {"ran": 1}, "constructor": {"prototype": {"ran": 1}}, "questions": ["What is a lock?", "What is a latch?"]}',
    ),
  },
  csv: {
    name: 'x.csv',
    bytes: bytesOf(
      'Question,Answer\nWhat is a lock?,"=HYPERLINK(""http://127.0.0.1:9/"")"\nWhat is a latch?,"=cmd|\' /C calc\'!A0"\n',
    ),
  },
  docx: {
    bytes: docxOf(
      '<w:p><w:r><w:instrText>INCLUDETEXT "http://127.0.0.1:9/x"</w:instrText></w:r><w:r><w:t>1. What is a lock?</w:t></w:r></w:p><w:p><w:r><w:t>2. What is a latch?</w:t></w:r></w:p>',
    ),
  },
  pdf: {
    bytes: pdfOf(
      Buffer.from('BT /F1 12 Tf 50 700 Td (1. What is a lock?) Tj 0 -20 Td (2. What is a latch?) Tj ET'),
      1,
      '/OpenAction<</S/JavaScript/JS(globalThis.ran=1;app.launchURL("http://127.0.0.1:9/"))>>',
    ),
  },
};

describe('a document that would like to act', () => {
  const doors = () => [
    jest.spyOn(globalThis, 'fetch'),
    jest.spyOn(http, 'request'),
    jest.spyOn(https, 'request'),
    jest.spyOn(net.Socket.prototype, 'connect'),
  ];
  let watched: ReturnType<typeof doors>;
  beforeEach(() => {
    watched = doors();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each(Object.keys(active))('is only read: %s', async (kind) => {
    const { questions } = await readDocument(active[kind]!);
    expect(questions.map(({ prompt }) => prompt)).toEqual(['What is a lock?', 'What is a latch?']);
    for (const door of watched) expect(door).not.toHaveBeenCalled();
    expect('ran' in globalThis).toBe(false);
    expect('ran' in {}).toBe(false);
  });

  it('shows none of its scripts and addresses', async () => {
    const reading = JSON.stringify(await readDocument(active['html']!));
    expect(reading).not.toMatch(/globalThis|127\.0\.0\.1|javascript:/);
  });

  it('cannot hide or turn its text', async () => {
    const { questions } = await readDocument({
      bytes: bytesOf('1. What\u200b is \u202ea lock\u202c?\n2. Cafe\u0301 &amp; bar: what\u0007 is\u00a0it?\n'),
    });
    expect(questions.map(({ prompt }) => prompt)).toEqual(['What is a lock?', 'Café &amp; bar: what is it?']);
  });
});
