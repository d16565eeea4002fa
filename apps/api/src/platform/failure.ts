/** What the log may know of a failure. */
export type Failure = {
  type: string;
  message: string;
  code: string | undefined;
  constraint: string | undefined;
  stack: string;
};

/** PostgreSQL's class of errors about values, whose messages quote the value. */
const aboutValue = /^22...$/;

/** A failure in the words of the program alone: a database error also carries the query with all that people wrote. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'not an error', code: undefined, constraint: undefined, stack: '' };
  const { code, constraint } = databaseWords(error);
  return {
    type: error.constructor.name,
    message: code !== undefined && aboutValue.test(code) ? withoutQuotes(error.message) : error.message,
    code,
    constraint,
    stack: framesOf(error),
  };
}

/** What failed and why, for work that no request waits for. */
export function failureInWords(what: string, error: unknown): string {
  const { type, code, message, stack } = failureOf(error);
  const why = [type, code, message].filter(Boolean).join(' ');
  return [`${what}: ${why}`, stack].filter(Boolean).join('\n');
}

function databaseWords(error: Error): Pick<Failure, 'code' | 'constraint'> {
  const { code, constraint, driverError } = error as Error & Record<string, unknown>;
  const inside = (driverError ?? {}) as Record<string, unknown>;
  return { code: wordOf(code ?? inside.code), constraint: wordOf(constraint ?? inside.constraint) };
}

const wordOf = (word: unknown): string | undefined =>
  typeof word === 'string' || typeof word === 'number' ? String(word) : undefined;

/** From the first quote to the last, since a value may hold quotes itself. */
const withoutQuotes = (message: string): string => message.replace(/".*"/s, '"…"');

/** A stack begins with the message, which may be of many lines. */
function framesOf({ message, stack = '' }: Error): string {
  const from = stack.indexOf(message);
  const frames = from < 0 ? stack : stack.slice(from + message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
