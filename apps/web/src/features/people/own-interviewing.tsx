import { useQuery } from '@tanstack/react-query';
import { nameOf, useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { interviewingQuery } from './interviewing.queries.ts';
import styles from './interviewing.module.css';

/** What the signed-in person is known to interview for; they read it, admins and recruiters set it. */
export function OwnInterviewing() {
  const field = useField();
  const found = useQuery(interviewingQuery(useMe().user.id));
  if (found.isPending) return <SkeletonRows rows={3} label="Loading" />;
  if (found.isError) return <ErrorPanel what="This could not be loaded." {...failureOf(found)} />;
  const { qualified, training, perWeek, perDay, team } = found.data.interviewing;
  const named = (stages: readonly string[]) => stages.map((stage) => nameOf(field, 'stages', stage)).join(', ');
  const facts: [string, string][] = [
    ['Interviews a week', perWeek === 0 ? 'None for now' : `At most ${perWeek}`],
    ...(perDay === null ? [] : [['Interviews a day', `At most ${perDay}`] as [string, string]]),
    ['Interviews for', qualified === null ? 'Every stage' : named(qualified) || 'No stage yet'],
    ...(training.length > 0 ? [['Shadows in', named(training)] as [string, string]] : []),
    ...(team === '' ? [] : [['Team', team] as [string, string]]),
  ];
  return (
    <Stack gap={3}>
      <dl className={styles.facts}>
        {facts.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}
      </dl>
      <Muted>A recruiter or an admin changes this on the People screen.</Muted>
    </Stack>
  );
}
