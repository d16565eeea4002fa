import { type Role, roles, type User } from '@loopwright/contracts';
import { roleWords, useMe } from '../../platform/session.tsx';
import { relativeTime, useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { MenuDots } from '../../ui/menu.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import styles from './people.module.css';

type Change = (user: User, what: { role?: Role; state?: User['state'] }) => void;
type UsersTableProps = {
  users: readonly User[];
  search: string | undefined;
  mayManage: boolean;
  onChange: Change;
  onClear: () => void;
  onInterviewing: (user: User) => void;
};

export function UsersTable({ users, search, mayManage, onChange, onClear, onInterviewing }: UsersTableProps) {
  const clock = useClock();
  const me = useMe().user.id;
  if (users.length === 0)
    return (
      <EmptyState
        title={search ? `Nobody matches “${search}”` : 'Nobody matches'}
        actions={<Button onClick={onClear}>Clear filters</Button>}
      >
        No person has this name, role and state.
      </EmptyState>
    );
  const columns: Column<User>[] = [
    { id: 'name', header: 'Name', names: true, cell: (user) => <NameCell user={user} isMe={user.id === me} /> },
    {
      id: 'role',
      header: 'Role',
      width: '170px',
      cell: (user) => (mayManage ? <RoleSelect user={user} onChange={onChange} /> : roleWords[user.role]),
    },
    { id: 'state', header: 'State', width: '130px', from: 640, cell: stateCell },
    {
      id: 'seen',
      header: 'Last seen',
      width: '150px',
      from: 960,
      cell: ({ lastSeenAt }) =>
        lastSeenAt ? (
          <time dateTime={lastSeenAt} title={clock.full(lastSeenAt)}>
            {relativeTime(lastSeenAt)}
          </time>
        ) : (
          'Never'
        ),
    },
  ];
  const actions: Column<User> = {
    id: 'actions',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    width: '48px',
    cell: (user) => (
      <UserMenu user={user} onChange={mayManage ? onChange : undefined} onInterviewing={() => onInterviewing(user)} />
    ),
  };
  return (
    <DataTable
      caption="People of the organisation"
      columns={[...columns, actions]}
      rows={users}
      rowId={(user) => user.id}
    />
  );
}

function NameCell({ user, isMe }: { user: User; isMe: boolean }) {
  return (
    <span className={styles.person}>
      <Avatar name={user.name} size={32} />
      <span className={styles.words}>
        <span className={styles.name}>
          {user.name}
          {isMe && <span className={styles.you}> you</span>}
        </span>
        <span className={styles.mail}>{user.email}</span>
      </span>
    </span>
  );
}

/** A plain select: one per row. */
function RoleSelect({ user, onChange }: { user: User; onChange: Change }) {
  return (
    <select
      className={styles.role}
      aria-label={`Role of ${user.name}`}
      value={user.role}
      disabled={user.state === 'deactivated'}
      onChange={(event) => onChange(user, { role: event.target.value as Role })}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {roleWords[role]}
        </option>
      ))}
    </select>
  );
}

const stateCell = ({ state }: User) =>
  state === 'active' ? <StatusDot tone="ok">Active</StatusDot> : <StatusDot shape="ring">Deactivated</StatusDot>;

type UserMenuProps = { user: User; onChange: Change | undefined; onInterviewing: () => void };
function UserMenu({ user, onChange, onInterviewing }: UserMenuProps) {
  const interviewing = {
    label: 'Interviewing…',
    hint: 'What they interview for, and how often',
    onSelect: onInterviewing,
  };
  const items = onChange ? [interviewing, stateItem(user, onChange)] : [interviewing];
  return <MenuDots label={`Actions for ${user.name}`} items={items} />;
}

const stateItem = (user: User, onChange: Change) =>
  user.state === 'active'
    ? {
        label: 'Deactivate',
        hint: 'Signs them out; what they wrote stays',
        onSelect: () => onChange(user, { state: 'deactivated' }),
      }
    : { label: 'Activate', hint: 'They can sign in again', onSelect: () => onChange(user, { state: 'active' }) };
