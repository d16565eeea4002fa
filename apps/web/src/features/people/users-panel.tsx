import { Role, type User } from '@loopwright/contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { roleWords } from '../../platform/session.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { InterviewingDialog } from './interviewing-dialog.tsx';
import { useChangeUser, usersQuery } from './people.queries.ts';
import styles from './people.module.css';
import { UserFilters } from './user-filters.tsx';
import { UsersTable } from './users-table.tsx';

const Filter = z.object({
  search: z.optional(z.string()),
  role: z.optional(Role),
  state: z.optional(z.enum(['active', 'deactivated'])),
});
export type Filter = z.infer<typeof Filter>;

export function UsersPanel({ mayManage }: { mayManage: boolean }) {
  const [filter, setFilter] = useSearchParams(Filter);
  const users = useInfiniteQuery({ ...usersQuery(filter), placeholderData: keepPreviousData });
  const change = useChangeUser();
  const [interviewer, setInterviewer] = useState<User | null>(null);

  const apply = (user: User, what: Pick<Partial<User>, 'role' | 'state'>) =>
    change.mutate(
      { user, ...what },
      {
        onSuccess: (changed) => {
          const back = what.role ? { role: user.role } : { state: user.state };
          toast(changeWords(changed, what), { undo: () => change.mutate({ user: changed, ...back }) });
        },
      },
    );
  return (
    <section aria-label="Members">
      <UserFilters filter={filter} onChange={setFilter} />
      {change.error && (
        <div className={styles.problem}>
          <Problem>
            {change.variables.user.name} was not changed. {problemText(change.error)}
          </Problem>
        </div>
      )}
      {users.isPending && <SkeletonRows label="Loading people" />}
      {users.isError && !users.data && <ErrorPanel what="The people could not be loaded." {...failureOf(users)} />}
      {users.data && (
        <>
          <UsersTable
            users={rowsOf(users.data)}
            search={filter.search}
            mayManage={mayManage}
            onChange={apply}
            onInterviewing={setInterviewer}
            onClear={() => setFilter({ search: '', role: undefined, state: undefined })}
          />
          <Pagination noun="people" one="person" {...moreOf(users)} />
        </>
      )}
      {interviewer && <InterviewingDialog who={interviewer} onClose={() => setInterviewer(null)} />}
    </section>
  );
}

function changeWords(user: User, what: Pick<Partial<User>, 'role' | 'state'>): string {
  if (what.role) return `${user.name} is now ${roleWords[user.role].toLowerCase()}.`;
  return user.state === 'active' ? `${user.name} can sign in again.` : `${user.name} is deactivated and signed out.`;
}
