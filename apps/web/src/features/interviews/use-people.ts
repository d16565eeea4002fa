import { useState } from 'react';
import { useDirectory } from '../../platform/directory.ts';
import { roleWords } from '../../platform/session.tsx';
import type { PersonOption } from '../../ui/person-picker.tsx';

/** People to choose from: the team first, then whoever the typed letters find. */
export function usePeople(team: readonly { id: string; name: string }[]) {
  const [typed, search] = useState('');
  const found = useDirectory(typed).data?.items ?? [];
  const matching = team.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()) || typed === '');
  const byId = new Map<string, PersonOption>(team.map((person) => [person.id, person]));
  for (const { id, name, role } of found) byId.set(id, { id, name, role: roleWords[role] });
  const first = new Set(matching.map(({ id }) => id));
  return { search, options: [...byId.values()].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))) };
}
