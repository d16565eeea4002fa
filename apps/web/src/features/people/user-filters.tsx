import { roles } from '@loopwright/contracts';
import { useSearchText } from '../../platform/navigation.ts';
import { roleWords } from '../../platform/session.tsx';
import { IconSearch } from '../../ui/icons.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './people.module.css';
import type { Filter } from './users-panel.tsx';

const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role] }));
const stateOptions = [
  { value: 'active', label: 'Active' },
  { value: 'deactivated', label: 'Deactivated' },
] as const;

export function UserFilters({ filter, onChange }: { filter: Filter; onChange: (patch: Partial<Filter>) => void }) {
  const [text, setText] = useSearchText(filter.search ?? '', (search) => onChange({ search }));
  return (
    <div className={styles.filters} role="search" aria-label="Filter people">
      <TextField
        label="Search by name or e-mail"
        hideLabel
        type="search"
        placeholder="Name or e-mail"
        icon={<IconSearch aria-hidden="true" />}
        value={text}
        onChange={setText}
      />
      <Select<string>
        label="Role"
        hideLabel
        empty="Any role"
        options={roleOptions}
        value={filter.role ?? ''}
        onChange={(role) => onChange({ role: (role || undefined) as Filter['role'] })}
      />
      <Select<string>
        label="State"
        hideLabel
        empty="Any state"
        options={stateOptions}
        value={filter.state ?? ''}
        onChange={(state) => onChange({ state: (state || undefined) as Filter['state'] })}
      />
    </div>
  );
}
