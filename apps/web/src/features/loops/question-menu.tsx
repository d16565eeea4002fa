import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowsSort,
  IconArrowUp,
  IconBan,
  IconClock,
  IconTrash,
} from '../../ui/icons.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { type Builder, focusSoon, questionMenuId, sessionButtonId } from './builder-context.ts';
import { choosePlace, chooseSession } from './place-menu.ts';
import { banQuestion, moveQuestion, removeQuestion } from './plan-edits.ts';

/** What can be done with a question of a session. */
export function questionItems(builder: Builder, session: LoopSession, question: LoopQuestion): MenuItem[] {
  const { loop, edit, open } = builder;
  const { questions } = session;
  const at = questions.findIndex(({ questionId }) => questionId === question.questionId);
  const move = (to: number) => {
    edit(moveQuestion(session, question, to));
    focusSoon(questionMenuId(question.questionId));
  };
  /** The row goes; the next one, else the session, takes its focus. */
  const goOn = () => {
    const next = questions[at + 1] ?? questions[at - 1];
    focusSoon(next ? questionMenuId(next.questionId) : sessionButtonId(session.id));
  };
  return [
    {
      ...{ label: 'Move up', icon: <IconArrowUp aria-hidden="true" />, onSelect: () => move(at - 1) },
      ...(at === 0 && { disabledReason: 'It is asked first' }),
    },
    {
      ...{ label: 'Move down', icon: <IconArrowDown aria-hidden="true" />, onSelect: () => move(at + 1) },
      ...(at === questions.length - 1 && { disabledReason: 'It is asked last' }),
    },
    {
      label: 'Move to place…',
      icon: <IconArrowsSort aria-hidden="true" />,
      onSelect: () => choosePlace(questionMenuId(question.questionId), question.title, at, questions.length, move),
      ...(questions.length === 1 && { disabledReason: 'It is the only one' }),
    },
    {
      label: 'Move to another session…',
      icon: <IconArrowRight aria-hidden="true" />,
      onSelect: () => chooseSession(builder, session, question),
      ...(loop.sessions.length === 1 && { disabledReason: 'There is no other session' }),
    },
    {
      label: 'Change its time…',
      icon: <IconClock aria-hidden="true" />,
      onSelect: () => open({ kind: 'minutes', session, question }),
    },
    'divider',
    {
      label: 'Remove',
      icon: <IconTrash aria-hidden="true" />,
      onSelect: () => (edit(removeQuestion(session, question)), goOn()),
    },
    {
      label: 'Keep it out of this loop',
      hint: 'Takes it out, and assembling does not choose it again',
      icon: <IconBan aria-hidden="true" />,
      onSelect: () => (edit(banQuestion(session, question)), goOn()),
    },
  ];
}
