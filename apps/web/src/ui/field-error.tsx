import styles from './field.module.css';
import { IconAlertTriangle } from './icons.ts';

export function FieldError({ id, error }: { id?: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <div id={id} className={styles.error}>
      <IconAlertTriangle aria-hidden="true" stroke={1.75} />
      <span>{error}</span>
    </div>
  );
}
