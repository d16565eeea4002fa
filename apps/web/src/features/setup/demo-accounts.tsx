import type { DemoTeam } from '@loopwright/contracts';
import { useMutation } from '@tanstack/react-query';
import { useEnter } from '../../platform/enter.ts';
import { problemText } from '../../platform/problem-text.ts';
import { roleWords } from '../../platform/session.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { signInAs } from './setup.queries.ts';
import styles from './setup-screen.module.css';

/** Shown once: the password is not kept anywhere that could show it again. */
export function DemoAccounts({ team }: { team: DemoTeam }) {
  const enter = useEnter();
  const go = useMutation({
    mutationFn: (email: string) => signInAs(email, team.password),
    onSuccess: (me) => enter(me),
  });
  return (
    <>
      <div className={styles.password}>
        <p>
          All accounts of {team.organisation} share this password. <strong>It is shown only now</strong>, so copy it if
          you want to come back.
        </p>
        <code>{team.password}</code>
        <CopyButton text={team.password} label="Copy password" />
      </div>
      {go.error && <Problem takeFocus>{problemText(go.error)}</Problem>}
      <ul className={styles.accounts}>
        {team.accounts.map(({ name, email, role }) => (
          <li key={email}>
            <Avatar name={name} size={32} />
            <span className={styles.who}>
              <span className={styles.name}>{name}</span>
              <span className={styles.mail}>{email}</span>
            </span>
            <Badge>{roleWords[role]}</Badge>
            <CopyButton iconOnly text={email} label={`Copy the e-mail of ${name}`} />
            <Button onClick={() => go.mutate(email)} busy={go.isPending && go.variables === email}>
              Sign in as {name.split(' ')[0]}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
