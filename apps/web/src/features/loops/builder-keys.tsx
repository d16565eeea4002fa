import { useCommands } from '../../platform/keys.ts';
import { toast } from '../../ui/toasts.tsx';
import { focusSoon, sessionButtonId, useBuilder } from './builder-context.ts';
import { publishReason } from './loop-words.ts';
import { moveSession } from './plan-edits.ts';

/** Keys of the builder for those who may change the loop. */
export function BuilderKeys({ unsaved }: { unsaved: boolean }) {
  const { loop, session, edit, open } = useBuilder();
  const move = (step: number) => {
    if (!session) return;
    const at = loop.sessions.findIndex(({ id }) => id === session.id) + step;
    if (at < 0 || at >= loop.sessions.length) return;
    edit(moveSession(loop.sessions, session, at));
    focusSoon(sessionButtonId(session.id));
  };
  const publish = () => {
    const reason = publishReason(loop, unsaved);
    if (reason) toast(`${reason}.`);
    else open({ kind: 'publish' });
  };
  useCommands('Interview loop', [
    { keys: 'q', label: 'Add a question', run: () => session && open({ kind: 'add', session }) },
    { keys: 'alt+arrowup', label: 'Move the session up', run: () => move(-1), quiet: true },
    { keys: 'alt+arrowdown', label: 'Move the session down', run: () => move(1), quiet: true },
    { keys: 'mod+enter', label: 'Publish the loop', run: publish },
    { label: 'Add a session', run: () => open({ kind: 'new-session' }) },
    { label: 'Change what the loop must cover', run: () => open({ kind: 'coverage' }) },
  ]);
  return null;
}
