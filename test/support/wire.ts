import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** What came back; `body` is what its JSON says, an empty object where it is none. */
export type Answered = { status: number; headers: IncomingHttpHeaders; text: string; body: Said };
/** Some answers are wrong on purpose, so that no type holds for them. */
type Said = ReturnType<typeof JSON.parse>;

/** Connections are kept, as browsers do: tests ask some ten thousand times. */
const agent = new Agent({ keepAlive: true });

/** One request as it is, well formed or not; follows nothing, and wants nothing compressed. */
export async function ask(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const { bytes, type } = written(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const asking = request({ agent, hostname, port, method, path });
    if (type) asking.setHeader('content-type', type);
    // Node frames no body of a GET or DELETE by itself.
    if (bytes) asking.setHeader('content-length', bytes.length);
    for (const [name, value] of Object.entries(headers)) asking.setHeader(name, value);
    // Whoever is refused while still sending hears the answer first, and then that nobody listens.
    asking.once('response', resolve).on('error', reject).end(bytes);
  });
  const text = await textOf(answer);
  return { status: answer.statusCode!, headers: answer.headers, text, body: saidBy(text, answer.headers) };
}

function written(body: unknown): { bytes?: Buffer; type?: string } {
  if (body === undefined) return {};
  if (Buffer.isBuffer(body)) return { bytes: body };
  if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'application/x-www-form-urlencoded' };
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json' };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const saidBy = (text: string, headers: IncomingHttpHeaders): Said =>
  text && /[/+]json\b/.test(headers['content-type'] ?? '') ? JSON.parse(text) : {};
