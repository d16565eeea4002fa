import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

const GRACE_MS = 25_000;

/** Lets running requests finish: idle connections are closed as they fall idle, the rest after a grace period. */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  closing = false;
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    this.closing = true;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.once('close', () => {
      clearInterval(idle);
      clearTimeout(grace);
    });
    idle.unref();
    grace.unref();
  }
}
