import { type Problem, type RefusalCode, refusals } from '@loopwright/contracts';

type More = Partial<Pick<Problem, 'issues' | 'current' | 'detail'>>;

/** An expected failure of the product: a code from the contract, and what the person needs to go on. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    readonly more: More = {},
  ) {
    super(more.detail ?? refusals[code][1]);
    this.status = refusals[code][0];
  }
}

/** Turns a violated constraint, by its name, into the refusal that it stands for. */
export function refusalOf(error: unknown, byConstraint: Record<string, RefusalCode>): unknown {
  const constraint = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
  const code = constraint === undefined ? undefined : byConstraint[constraint];
  return code === undefined ? error : new Refusal(code);
}
