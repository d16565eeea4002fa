import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Assembler } from './assembler.ts';
import type { LoopProblem } from './loop.problem.ts';

/**
 * Lets the solver run once when the product has begun to listen: the first loop that a person assembles would
 * otherwise wait for the engine to compile what it runs. Nothing waits for it, and nothing runs where nobody listens.
 */
@Injectable()
export class AssemblerWarmUp implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly assembler: Assembler,
  ) {}

  onApplicationBootstrap(): void {
    this.host.httpAdapter.getHttpServer().once('listening', () => void this.assembler.warmUp(exercise()));
  }
}

const TOPICS = ['one', 'two', 'three', 'four', 'five', 'six'];
const ROOMS = ['first', 'second', 'third'];
const QUESTIONS = 48;

/** A loop of no meaning, large enough to take the solver through all of its parts. */
export function exercise(): LoopProblem {
  return {
    level: 0,
    levels: ['any'],
    competencies: TOPICS,
    bank: Array.from({ length: QUESTIONS }, (_, n) => ({
      id: `question ${n}`,
      stages: [ROOMS[n % ROOMS.length]!],
      levels: { from: 0, to: 0 },
      minutes: 5 + ((n * 7) % 11),
      competencies: [
        { id: TOPICS[(n + Math.floor(n / 3)) % TOPICS.length]!, weight: 2 as const },
        { id: TOPICS[(n + Math.floor(n / 3) + 1 + (n % 4)) % TOPICS.length]!, weight: 1 as const },
      ],
      value: 0.1 + ((n * 37) % 50) / 100,
      difficulty: 0,
      status: 'eligible' as const,
      enemies: n % 8 === 7 ? [`question ${n - 7}`] : [],
    })),
    sessions: ROOMS.map((room) => ({
      id: room,
      stage: room,
      minutes: { from: 30, to: 45 },
      questions: { from: 2, to: 6 },
      focus: [],
    })),
    rules: {
      coverage: TOPICS.map((competency) => ({ competency, questions: 2, sessions: 2 })),
      pinned: [],
      banned: [],
    },
  };
}
