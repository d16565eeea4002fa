import type { JobRole } from '@loopwright/contracts';
import { useState } from 'react';
import { type DirectoryEntry, useDirectory } from '../../platform/directory.ts';
import { roleWords } from '../../platform/session.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Stack } from '../../ui/layout.tsx';

export type TeamByRole = Partial<Record<JobRole, string[]>>;
type Known = { id: string; name: string };

const fields: { role: JobRole; label: string; hint?: string }[] = [
  { role: 'hiring-manager', label: 'Hiring managers', hint: 'At least one: they build the loop and decide.' },
  { role: 'recruiter', label: 'Recruiters' },
  { role: 'interviewer', label: 'Interviewers', hint: 'May look at the loop before they are on a panel.' },
  { role: 'observer', label: 'Observers', hint: 'Read submitted scorecards; change nothing.' },
];

/** One picker per role of a job. `known`: people already named, so that their names show before a search. */
export function TeamFields({
  value,
  onChange,
  known,
  error,
}: {
  value: TeamByRole;
  onChange: (team: TeamByRole) => void;
  known: readonly Known[];
  error?: string | undefined;
}) {
  const [typed, setTyped] = useState('');
  const found = useDirectory(typed).data?.items ?? [];
  const people = merged(known, found);
  return (
    <Stack gap={4}>
      {fields.map(({ role, label, hint }, index) => (
        <PersonPicker
          key={role}
          label={label}
          hint={hint}
          optional={role !== 'hiring-manager'}
          name={role}
          people={people}
          value={value[role] ?? []}
          onChange={(ids) => onChange({ ...value, [role]: ids })}
          onSearch={setTyped}
          error={index === 0 ? error : undefined}
        />
      ))}
    </Stack>
  );
}

function merged(known: readonly Known[], found: readonly DirectoryEntry[]) {
  const seen = new Map<string, { id: string; name: string; role?: string }>(
    known.map(({ id, name }) => [id, { id, name }]),
  );
  for (const { id, name, role } of found) seen.set(id, { id, name, role: roleWords[role] });
  return [...seen.values()];
}

/** The team as the API takes it. */
export const teamOf = (team: TeamByRole) =>
  fields.flatMap(({ role }) => (team[role] ?? []).map((userId) => ({ userId, role })));
