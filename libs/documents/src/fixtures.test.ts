import { describe, expect, it } from '@jest/globals';
import { expectedOf, fixture, fixtureNames, plain } from '../test-support/fixtures.ts';
import { readDocument } from './index.ts';

describe('documents of many authors', () => {
  it.each(fixtureNames)('%s is read as its author meant it', async (name) => {
    const reading = await readDocument({ name, bytes: fixture(name) });
    expect(plain(reading)).toEqual(expectedOf(name));
  });

  it.each(fixtureNames)('%s gives no question without more evidence for it than against it', async (name) => {
    const { questions } = await readDocument({ name, bytes: fixture(name) });
    for (const { confidence } of questions) expect(confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('holds documents of every format', async () => {
    const readings = await Promise.all(fixtureNames.map((name) => readDocument({ name, bytes: fixture(name) })));
    expect(new Set(readings.map(({ format }) => format))).toEqual(
      new Set(['csv', 'docx', 'html', 'json', 'markdown', 'pdf', 'text', 'yaml']),
    );
  });
});
