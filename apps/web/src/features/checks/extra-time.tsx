import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './checks.module.css';

const shares = [0, 25, 50, 100];
const shareOf = (minutes: number, percent: number): number => Math.ceil((minutes * percent) / 100);
const whole = (text: string, most: number): number => Math.min(most, Math.max(0, Math.trunc(Number(text)) || 0));

type Props = { minutes: number; value: number; onChange: (minutes: number) => void };
/** Extra minutes for this candidate: the usual shares, or any number. */
export function ExtraTime({ minutes, value, onChange }: Props) {
  const known = shares.find((percent) => shareOf(minutes, percent) === value);
  const options = shares.map((percent) => ({
    value: String(percent),
    label: percent === 0 ? 'None' : `${percent} % more (${shareOf(minutes, percent)} min)`,
  }));
  return (
    <div className={styles.pair}>
      <Select
        label="Extra time"
        value={known === undefined ? '' : String(known)}
        options={options}
        {...(known === undefined && { empty: 'Other' })}
        onChange={(percent) => percent !== '' && onChange(shareOf(minutes, Number(percent)))}
      />
      <TextField
        label="Extra minutes"
        inputMode="numeric"
        value={String(value)}
        onChange={(text) => onChange(whole(text, 480))}
      />
    </div>
  );
}
