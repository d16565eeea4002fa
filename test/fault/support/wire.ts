import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Line = { client: Socket; server: Socket; left: number };

/** A bad wire between the API and its database: everything passes through it, as well as it is told to. */
export class Wire {
  /** Milliseconds that each piece is held back. */
  latency = 0;
  private readonly lines = new Set<Line>();
  private dark = false;
  private bytesUntilCut = Infinity;
  private constructor(
    private readonly listener: Server,
    private readonly target: { host: string; port: number },
  ) {}

  static async to(databaseUrl: string): Promise<{ wire: Wire; url: string }> {
    const url = new URL(databaseUrl);
    const listener = createServer();
    const wire = new Wire(listener, { host: url.hostname, port: Number(url.port) });
    listener.on('connection', (client) => wire.join(client));
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    url.port = String((listener.address() as AddressInfo).port);
    return { wire, url: url.href };
  }

  /** From now on each new line breaks off, without a word, after the database has said so many bytes over it. */
  cutAfter(bytes: number): void {
    this.bytesUntilCut = bytes;
    for (const line of this.lines) line.left = bytes;
  }

  /** Nothing passes any more, and nobody is told. */
  darken(): void {
    this.dark = true;
  }

  /** All is well for new lines. Old ones that went dark stay dark: their other end has forgotten them. */
  heal(): void {
    [this.dark, this.latency, this.bytesUntilCut] = [false, 0, Infinity];
    for (const line of this.lines) line.left = Infinity;
  }

  /** Breaks every line with RST, as a crashed host does when it is back. */
  reset(): void {
    for (const { client, server } of this.lines) for (const end of [client, server]) end.resetAndDestroy();
  }

  /** In order: to reset a socket whose other end is gone already fails in Node, and leaves it open. */
  async close(): Promise<void> {
    for (const line of this.lines) this.part(line);
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private join(client: Socket): void {
    const line: Line = { client, server: connect(this.target), left: this.bytesUntilCut };
    this.lines.add(line);
    const { server } = line;
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (piece) => this.pass(line, to, piece));
      // A broken end breaks the other; which end it was is no news.
      from.on('error', () => undefined).once('close', () => this.part(line));
    }
  }

  private pass(line: Line, to: Socket, piece: Buffer): void {
    if (this.dark) return void this.dim(line);
    if (to === line.client && (line.left -= piece.length) < 0) return this.part(line);
    if (this.latency === 0) to.write(piece);
    else setTimeout(() => to.writable && to.write(piece), this.latency);
  }

  /** A line that lost a piece can say nothing sensible any more. */
  private dim({ client, server }: Line): void {
    for (const end of [client, server]) end.removeAllListeners('data').resume();
  }

  private part(line: Line): void {
    this.lines.delete(line);
    line.client.destroy();
    line.server.destroy();
  }
}
