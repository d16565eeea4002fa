import { type Command, parseCommand } from './arguments.ts';
import { Refusal } from './refusal.ts';
import { usage } from './usage.ts';

/** Runs one command; the exit code is 0, 1 when it failed, and 2 when the command line was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await perform(parseCommand(args));
  } catch (error) {
    report(error);
    return error instanceof Refusal ? error.exitCode : 1;
  }
}

/** Each command is loaded when it is wanted: help need not wait for the API, nor `assemble` for a database. */
async function perform(command: Command): Promise<number> {
  switch (command.name) {
    case 'start':
      return (await import('./commands/start.ts')).start(command);
    case 'migrate':
      return (await import('./commands/migrate.ts')).migrateCommand(command.data);
    case 'setup-code':
      return (await import('./commands/setup-code.ts')).setupCode(command.data);
    case 'openapi':
      return (await import('./commands/openapi.ts')).openapi(command.output);
    case 'pack validate':
      return (await import('./commands/pack-validate.ts')).packValidate(command.folder);
    case 'assemble':
      return (await import('./commands/assemble.ts')).assembleCommand(command);
    case 'questions import':
      return (await import('./commands/questions-import.ts')).questionsImport(command);
    case 'help':
      console.log(usage(command.about));
      return 0;
  }
}

function report(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(`loopwright: ${message}`);
  if (process.env.LOOPWRIGHT_DEBUG) console.error(stack);
}
