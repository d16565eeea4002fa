import { useQuery } from '@tanstack/react-query';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { relativeTime, useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { devicesQuery, useRevoke } from './account.queries.ts';
import { deviceName } from './device-name.ts';
import styles from './account.module.css';

export function DeviceList() {
  const clock = useClock();
  const devices = useQuery(devicesQuery());
  const revoke = useRevoke();
  if (devices.isPending) return <SkeletonRows rows={2} label="Loading devices" />;
  if (devices.isError) return <ErrorPanel what="Your devices could not be loaded." {...failureOf(devices)} />;
  const signOut = (id: string, device: string) =>
    revoke.mutate(id, { onSuccess: () => toast(`${device} is signed out.`) });
  return (
    <>
      {revoke.error && <Problem>The device was not signed out. {problemText(revoke.error)}</Problem>}
      <ul className={styles.devices}>
        {devices.data.items.map(({ id, device, current, createdAt, lastSeenAt }) => (
          <li key={id}>
            <span className={styles.device}>
              <span title={device}>{deviceName(device)}</span>
              <span className={styles.since} title={clock.full(lastSeenAt)}>
                Signed in {clock.date(createdAt)}, last used {relativeTime(lastSeenAt)}
              </span>
            </span>
            {current ? (
              <Badge tone="ok">This device</Badge>
            ) : (
              <Button
                size="small"
                aria-label={`Sign out ${deviceName(device)}`}
                busy={revoke.isPending && revoke.variables === id}
                onClick={() => signOut(id, deviceName(device))}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
