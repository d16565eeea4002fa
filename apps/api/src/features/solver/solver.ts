import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AssemblyError, Courtesy, SolverProcess } from '@loopwright/assembly';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The process in which everything is solved. It rests while somebody waits for an answer of the product. */
@Injectable()
export class Solver extends SolverProcess implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {
    super();
  }

  onApplicationBootstrap(): void {
    const courtesy = new Courtesy(this);
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('request', (_: IncomingMessage, response: ServerResponse) => response.once('close', courtesy.begin()));
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** Whether a task came to no answer because somebody ended it, or the product itself did. */
export const wasEnded = (error: unknown): boolean =>
  error instanceof AssemblyError && (error.code === 'cancelled' || error.code === 'closed');
