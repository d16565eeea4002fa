import { keyNames, type Registered, useAllCommands } from '../platform/keys.ts';
import { paths } from '../platform/paths.ts';
import { usePreference } from '../platform/theme.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Link } from '../ui/link.tsx';
import styles from './keys-dialog.module.css';

/** All keys that work here and now, by group; those of the page first. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const commands = useAllCommands().filter(({ keys, unlisted }) => keys && !unlisted);
  const groups = [...new Set(commands.map(({ group }) => group))].reverse();
  const letters = usePreference('letters');
  return (
    <Dialog open title="Keyboard shortcuts" size="large" onClose={onClose}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>{commands.filter((each) => each.group === group).map(keyRow)}</dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>
        {letters === 'on' ? 'Single letters act only outside of text fields. ' : 'Single letters are switched off. '}
        <Link href={paths.account} onClick={onClose}>
          Change this in your account
        </Link>
      </p>
    </Dialog>
  );
}

const keyRow = ({ keys, label }: Registered) => (
  <div key={`${keys} ${label}`} className={styles.row}>
    <dt>{label}</dt>
    <dd>
      <KeyHint keys={keyNames(keys!)} />
    </dd>
  </div>
);
