/** Entry of the process that solves: it stays free to listen, because each task runs in a thread. */
import { constants, setPriority } from 'node:os';
import { failureOf } from '../messages.ts';
import { panelInThread } from '../panel/panel-in-thread.ts';
import { AssemblyWorker } from '../pool.ts';
import { slateInThread } from '../slate/slate-in-thread.ts';
import type { FromSolver, Said, Task, ToSolver } from './process-messages.ts';

// Before any thread is started, which begins with the rank of the one that starts it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

type Ends = Record<'stop' | 'cancel', AbortController>;
const running = new Map<number, Ends>();
const worker = new AssemblyWorker();
const tell = (message: FromSolver): void => void process.send!(message);

function run(task: Task, { stop, cancel }: Ends, say: (said: Said) => void): Promise<unknown> {
  const { subject } = task;
  const { signal } = cancel;
  if (task.kind === 'panel') return panelInThread(subject, { ...task.options, signal });
  if (task.kind === 'slate') {
    const onProgress = (done: number, of: number) => say({ done, of });
    return slateInThread(subject, { ...task.options, signal, onProgress });
  }
  return worker.assemble(subject, {
    ...task.options,
    signal,
    stop: stop.signal,
    ...(task.watched && { onProgress: (progress) => say({ progress }), onStep: (step) => say({ step }) }),
  });
}

async function answer(id: number, task: Task): Promise<void> {
  const ends = { stop: new AbortController(), cancel: new AbortController() };
  running.set(id, ends);
  try {
    tell({ id, answer: await run(task, ends, (said) => tell({ id, said })) });
  } catch (error) {
    tell({ id, failure: failureOf(error) });
  } finally {
    running.delete(id);
  }
}

process.on('message', (message: ToSolver) => {
  if ('task' in message) void answer(message.id, message.task);
  else running.get(message.id)?.[message.end].abort();
});
// Whoever asked is gone.
process.once('disconnect', () => process.exit());
