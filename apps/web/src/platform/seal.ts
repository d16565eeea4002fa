/** Words as they may lie on a device: unreadable without a key that only a session gets. */
import { fromBase64, toBase64 } from './base64.ts';

/** Sealed with AES-GCM, a fresh nonce each time. */
export type Sealed = { nonce: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };
/** A stream of secret bytes made ahead (AES-CTR), of which no byte serves twice. */
type Pad = { start: Uint8Array<ArrayBuffer>; stream: Uint8Array; used: number };

const PAD_BYTES = 512 * 1024;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export class Seal {
  private pad: Pad | undefined;
  private constructor(
    private readonly box: CryptoKey,
    private readonly ink: CryptoKey,
  ) {}

  /** Fails where the browser has no cryptography: on pages that came neither by HTTPS nor from this machine. */
  static async from(secret: Uint8Array<ArrayBuffer>): Promise<Seal> {
    const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const derive = (info: string, name: string) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) },
        root,
        { name, length: 256 },
        false,
        ['encrypt', 'decrypt'],
      );
    const seal = new Seal(await derive('drafts', 'AES-GCM'), await derive('last words', 'AES-CTR'));
    await seal.renewPad();
    return seal;
  }

  async close(content: unknown): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const bytes = encoder.encode(JSON.stringify(content));
    return { nonce, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, this.box, bytes) };
  }

  /** Rejects where the words were sealed with another key, or tampered with. */
  async open(sealed: Sealed): Promise<unknown> {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.nonce }, this.box, sealed.bytes);
    return JSON.parse(decoder.decode(bytes));
  }

  /** Seals without waiting, for the moment in which the page goes; null when the words are too long for that. */
  closeNow(content: unknown): string | null {
    const bytes = encoder.encode(JSON.stringify(content));
    const pad = this.pad;
    if (!pad || pad.used + bytes.length > pad.stream.length) return null;
    const from = pad.used;
    pad.used += bytes.length;
    if (pad.used > PAD_BYTES / 2) void this.renewPad();
    return [toBase64(pad.start), from, toBase64(bytes.map((byte, at) => byte ^ pad.stream[from + at]!))].join(' ');
  }

  async openLater(sealed: string): Promise<unknown> {
    const [start = '', from = '', words = ''] = sealed.split(' ');
    const bytes = fromBase64(words);
    const stream = await this.stream(fromBase64(start), Number(from) + bytes.length);
    return JSON.parse(decoder.decode(bytes.map((byte, at) => byte ^ stream[Number(from) + at]!)));
  }

  private async renewPad(): Promise<void> {
    const start = crypto.getRandomValues(new Uint8Array(16));
    this.pad = { start, stream: await this.stream(start, PAD_BYTES), used: 0 };
  }

  private async stream(start: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array> {
    const way = { name: 'AES-CTR', counter: start, length: 64 };
    return new Uint8Array(await crypto.subtle.encrypt(way, this.ink, new Uint8Array(length)));
  }
}
