import type { ReactNode } from 'react';
import { Stack } from './layout.tsx';
import styles from './steps.module.css';

/** One step of several; `useKeptFocus` leads to its heading. */
export function Step({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What a step is for. */
export function StepLead({ children }: { children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}

type ProgressProps = { id: string; label: string; value: number; max: number; status: string; children: ReactNode };
/** The step in which the server works; the count changes too often to be read out, so `status` says it once. */
export function StepProgress({ id, label, value, max, status, children }: ProgressProps) {
  const bar = `${id}-bar`;
  return (
    <Stack gap={3} className={styles.progress}>
      <label id={id} tabIndex={-1} htmlFor={bar}>
        {label}
      </label>
      <progress id={bar} max={max} value={value} />
      {children}
      <p role="status" className="visually-hidden">
        {status}
      </p>
    </Stack>
  );
}
