import { useConnection } from '../platform/connection.ts';
import styles from './bars.module.css';

const words = {
  offline: 'You are offline. What you see may be out of date.',
  unreachable: 'The server cannot be reached. Trying again every few seconds; what you see may be out of date.',
} as const;

/** Hidden while all is well. */
export function ConnectionBar() {
  const connection = useConnection();
  return <div role="status">{connection !== 'online' && <p className={styles.warning}>{words[connection]}</p>}</div>;
}
