import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
const help = { help: { type: 'boolean', short: 'h', default: false } } as const satisfies Options;

/**
 * Reads the options of one command.
 *
 * @throws UsageError in one line
 */
export function read<O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
  allowPositionals = false,
): ReturnType<typeof parseArgs<{ options: O & typeof help; strict: true; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...help }, allowPositionals, strict: true }) as never;
  } catch (error) {
    // Node explains positionals at length after the first sentence.
    throw new UsageError(`${command}: ${(error as Error).message.split('. ')[0]}. See: loopwright help ${command}`, {
      cause: error,
    });
  }
}
