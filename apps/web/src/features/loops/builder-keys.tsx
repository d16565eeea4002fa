import { nameOf, useField } from '../../platform/field.ts';
import { useCommands } from '../../platform/keys.ts';
import { toast } from '../../ui/toasts.tsx';
import { focusSoon, questionMenuId, sessionButtonId, useBuilder } from './builder-context.ts';
import { publishReason } from './loop-words.ts';
import { moveQuestion, moveSession } from './plan-edits.ts';
import type { LoopEdits } from './use-loop-edits.ts';

/** Keys of the builder for those who may change the loop. */
export function BuilderKeys({ edits: { unsaved, saving, keepMine } }: { edits: LoopEdits }) {
  const { loop, session, edit, open } = useBuilder();
  const field = useField();
  const move = (step: number) => {
    if (!session) return;
    const here = session.questions.findIndex(({ questionId }) => questionId === questionWithFocus());
    if (here >= 0) return moveQuestionBy(here, step);
    const at = loop.sessions.findIndex(({ id }) => id === session.id) + step;
    if (at < 0 || at >= loop.sessions.length) return;
    edit(moveSession(loop.sessions, session, at));
    focusSoon(sessionButtonId(session.id));
  };
  const moveQuestionBy = (here: number, step: number) => {
    const question = session!.questions[here]!;
    if (!session!.questions[here + step]) return;
    edit(moveQuestion(session!, question, here + step));
    focusSoon(questionMenuId(question.questionId));
  };
  /** Everything is saved at once; what could not be saved is sent again. */
  const save = () => {
    if (unsaved?.theirs) toast('Someone changed this loop while you did: choose first what to keep.');
    else if (unsaved) keepMine();
    else toast(saving ? 'Saving…' : 'All changes are saved.');
  };
  const publish = () => {
    const reason = publishReason(loop, unsaved !== null, (slug) => nameOf(field, 'competencies', slug));
    if (reason) toast(`${reason}.`);
    else open({ kind: 'publish' });
  };
  useCommands('Interview loop', [
    { keys: 'q', label: 'Add a question', run: () => session && open({ kind: 'add', session }) },
    {
      keys: 'alt+arrowup',
      label: 'Move the session, or the question with focus, up',
      run: () => move(-1),
      quiet: true,
    },
    {
      keys: 'alt+arrowdown',
      label: 'Move the session, or the question with focus, down',
      run: () => move(1),
      quiet: true,
    },
    { keys: 'mod+enter', label: 'Publish the loop', run: publish },
    { keys: 'mod+s', label: 'Save now', run: save, quiet: true },
    { keys: 'i', label: 'Add a session', run: () => open({ kind: 'new-session' }) },
    { label: 'Change the rules of the loop', run: () => open({ kind: 'rules' }) },
  ]);
  return null;
}

const questionWithFocus = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'];
