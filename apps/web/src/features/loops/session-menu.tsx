import type { LoopSession } from '@loopwright/contracts';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconEye, IconSettings, IconTrash } from '../../ui/icons.ts';
import { paths } from '../../platform/paths.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { type Builder, focusSoon, sessionButtonId, sessionMenuId } from './builder-context.ts';
import { choosePlace } from './place-menu.ts';
import { moveSession, removeSession } from './plan-edits.ts';

/** What can be done with one session. */
export function sessionItems({ loop, edit, open, select }: Builder, session: LoopSession): MenuItem[] {
  const { sessions } = loop;
  const at = sessions.findIndex(({ id }) => id === session.id);
  const move = (to: number) => {
    edit(moveSession(sessions, session, to));
    select(session.id);
    focusSoon(sessionButtonId(session.id));
  };
  const remove = () => {
    const next = sessions[at + 1] ?? sessions[at - 1];
    edit(removeSession(sessions, session));
    if (next) (select(next.id), focusSoon(sessionButtonId(next.id)));
  };
  const only = sessions.length === 1 ? { disabledReason: 'A loop needs at least one session' } : {};
  return [
    {
      label: 'Settings…',
      icon: <IconSettings aria-hidden="true" />,
      onSelect: () => open({ kind: 'settings', session }),
    },
    {
      label: 'Preview as interviewer',
      icon: <IconEye aria-hidden="true" />,
      href: paths.sessionPreview(loop.jobId, session.id),
    },
    'divider',
    {
      ...{ label: 'Move up', icon: <IconArrowUp aria-hidden="true" />, onSelect: () => move(at - 1) },
      ...(at === 0 && { disabledReason: 'It is the first session' }),
    },
    {
      ...{ label: 'Move down', icon: <IconArrowDown aria-hidden="true" />, onSelect: () => move(at + 1) },
      ...(at === sessions.length - 1 && { disabledReason: 'It is the last session' }),
    },
    {
      label: 'Move to place…',
      icon: <IconArrowsSort aria-hidden="true" />,
      onSelect: () => choosePlace(sessionMenuId(session.id), session.title, at, sessions.length, move),
      ...(sessions.length === 1 && { disabledReason: 'It is the only session' }),
    },
    'divider',
    { label: 'Remove session', icon: <IconTrash aria-hidden="true" />, onSelect: remove, ...only },
  ];
}
