import { useLocation } from '@tanstack/react-router';
import { keyNames } from '../platform/keys.ts';
import { roleCan, useMe } from '../platform/session.tsx';
import { setPreference, usePreference } from '../platform/theme.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '../ui/icons.ts';
import { Link } from '../ui/link.tsx';
import styles from './nav.module.css';
import { destinationsFor, isAt } from './navigation.ts';
import { Wordmark } from '../ui/wordmark.tsx';

export function NavRail() {
  const narrow = usePreference('nav') === 'narrow';
  return (
    <nav aria-label="Main" className={styles.rail} data-narrow={narrow || undefined}>
      <div className={styles.top}>
        <Link href="/" className={styles.mark} aria-label="Loopwright, home">
          <Wordmark />
        </Link>
      </div>
      <NavLinks />
      <div className={styles.bottom}>
        <IconButton
          label={narrow ? 'Widen the navigation' : 'Narrow the navigation'}
          icon={narrow ? <IconLayoutSidebarLeftExpand /> : <IconLayoutSidebarLeftCollapse />}
          onClick={() => setPreference('nav', narrow ? 'wide' : 'narrow')}
        />
      </div>
    </nav>
  );
}

/** On small screens, from the button in the header. */
export function NavDrawer({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open title="Loopwright" size="small" onClose={onClose}>
      <nav aria-label="Main">
        <NavLinks onGo={onClose} />
      </nav>
    </Dialog>
  );
}

function NavLinks({ onGo }: { onGo?: () => void }) {
  const { role } = useMe().user;
  const { pathname } = useLocation();
  return (
    <ul className={styles.links}>
      {destinationsFor((ability) => roleCan(role, ability)).map(({ href, label, icon: Icon, keys }) => (
        <li key={href}>
          <Link
            href={href}
            className={styles.link}
            title={keys ? `${label} (${keyNames(keys).join(' then ')})` : label}
            aria-current={isAt(href, pathname) ? 'page' : undefined}
            onClick={onGo}
          >
            <Icon aria-hidden="true" />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
