import type { TemplateScope } from '@loopwright/contracts';
import { RadioList } from '../../ui/radio-list.tsx';

type Reach = TemplateScope['reach'];
const choices: readonly { value: Reach; label: string; hint: string }[] = [
  {
    ...{ value: 'current-and-future', label: 'All jobs below, and loops started later' },
    hint: 'Their drafts take the new version. You publish each of them when you like.',
  },
  {
    ...{ value: 'future', label: 'Only loops started later' },
    hint: 'Loops of today stay as they are, and are offered the new version.',
  },
  {
    ...{ value: 'chosen', label: 'Only the jobs I choose, and loops started later' },
    hint: 'The others stay as they are, and are offered the new version.',
  },
];

/** Scheduled interviews keep their version whatever is chosen. */
export function ReachChoice({ value, onChange }: { value: Reach; onChange: (reach: Reach) => void }) {
  return <RadioList legend="Which loops should change?" choices={choices} value={value} onChange={onChange} />;
}
