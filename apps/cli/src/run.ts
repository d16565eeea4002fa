import { type Command, parseCommand } from './arguments.ts';
import type { PackCommand } from './pack-arguments.ts';
import { Refusal } from './refusal.ts';
import { usage } from './usage.ts';

/** Runs one command; the exit code is 0, 1 when it failed, 2 when the command line was wrong, 3 when a person has to decide. */
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
  if (isAboutPack(command)) return performPack(command);
  switch (command.name) {
    case 'start':
      return (await import('./commands/start.ts')).start(command);
    case 'migrate':
      return (await import('./commands/migrate.ts')).migrateCommand(command.data);
    case 'setup-code':
      return (await import('./commands/setup-code.ts')).setupCode(command.data);
    case 'openapi':
      return (await import('./commands/openapi.ts')).openapi(command.output);
    case 'assemble':
      return (await import('./commands/assemble.ts')).assembleCommand(command);
    case 'questions import':
      return (await import('./commands/questions-import.ts')).questionsImport(command);
    case 'help':
      console.log(usage(command.about));
      return 0;
  }
}

const isAboutPack = (command: Command): command is PackCommand => command.name.startsWith('pack ');

async function performPack(command: PackCommand): Promise<number> {
  switch (command.name) {
    case 'pack validate':
      return (await import('./commands/pack-validate.ts')).packValidate(command.folder);
    case 'pack diff':
      return (await import('./commands/pack-apply.ts')).packDiff(command);
    case 'pack apply':
      return (await import('./commands/pack-apply.ts')).packApply(command);
    case 'pack export':
      return (await import('./commands/pack-export.ts')).packExport(command);
  }
}

function report(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(`loopwright: ${message}`);
  if (process.env.LOOPWRIGHT_DEBUG) console.error(stack);
}
