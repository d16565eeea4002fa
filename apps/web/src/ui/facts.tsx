import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type FactsProps = { facts: readonly { term: string; value: ReactNode }[]; action?: ReactNode };
/** Short facts side by side; those without a value are left out. */
export function Facts({ facts, action }: FactsProps) {
  return (
    <div className={styles.bar}>
      <dl className={styles.facts}>
        {facts
          .filter(({ value }) => value !== null && value !== undefined && value !== '')
          .map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {action}
    </div>
  );
}
