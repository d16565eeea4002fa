import { describe, expect, it } from '@jest/globals';
import { fromBase64 } from './base64.ts';
import { Seal } from './seal.ts';

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const words = { note: 'Ada explained the leak before anyone asked. 🧵', rating: 3 };

describe('sealed words', () => {
  it('come back to whoever has the key, and to nobody else', async () => {
    const sealed = await (await Seal.from(secret(1))).close(words);
    expect(await (await Seal.from(secret(1))).open(sealed)).toEqual(words);
    await expect((await Seal.from(secret(2))).open(sealed)).rejects.toThrow();
  });

  it('are unreadable, and never twice the same', async () => {
    const seal = await Seal.from(secret(1));
    const [one, other] = [await seal.close(words), await seal.close(words)];
    expect(String.fromCharCode(...new Uint8Array(one.bytes))).not.toContain('leak');
    expect(new Uint8Array(one.bytes)).not.toEqual(new Uint8Array(other.bytes));
  });

  it('cannot be changed by whoever has no key', async () => {
    const seal = await Seal.from(secret(1));
    const sealed = await seal.close(words);
    new Uint8Array(sealed.bytes)[3]! ^= 1;
    await expect(seal.open(sealed)).rejects.toThrow();
  });
});

describe('words sealed at once', () => {
  it('come back to whoever has the key, and to nobody else', async () => {
    const seal = await Seal.from(secret(1));
    const [one, other] = [seal.closeNow(words)!, seal.closeNow({ note: 'Another' })!];
    const later = await Seal.from(secret(1));
    expect([await later.openLater(one), await later.openLater(other)]).toEqual([words, { note: 'Another' }]);
    await expect((await Seal.from(secret(2))).openLater(one)).rejects.toThrow();
  });

  it('never use a part of the stream twice', async () => {
    const seal = await Seal.from(secret(1));
    const [one, other] = [seal.closeNow(words)!, seal.closeNow(words)!].map((sealed) => sealed.split(' '));
    expect(one![2]).not.toBe(other![2]);
    expect(Number(other![1])).toBe(fromBase64(one![2]!).length);
  });

  it('go on when one stream is used up, and are refused where they would not fit', async () => {
    const seal = await Seal.from(secret(1));
    const long = { note: 'x'.repeat(200_000) };
    const sealed: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      sealed.push(seal.closeNow(long)!);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(new Set(sealed.map((each) => each.split(' ')[0])).size).toBeGreaterThan(2);
    expect(await seal.openLater(sealed.at(-1)!)).toEqual(long);
    expect(seal.closeNow({ note: 'x'.repeat(600_000) })).toBeNull();
  });
});
