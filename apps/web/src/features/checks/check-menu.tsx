import type { Check, NewCheckLink } from '@loopwright/contracts';
import { useState } from 'react';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { MenuDots } from '../../ui/menu.tsx';
import { Problem } from '../../ui/problem.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useCheckActs } from './checks.queries.ts';
import { ExtraTime } from './extra-time.tsx';

type Asked = 'renew' | 'withdraw' | 'time' | null;
/** What can still be done to a check; nothing once it is over. */
export function CheckMenu({ check, onLink }: { check: Check; onLink: (link: NewCheckLink) => void }) {
  const [asked, setAsked] = useState<Asked>(null);
  const acts = useCheckActs(check);
  const close = () => setAsked(null);
  const { state } = check;
  const items = [
    ...(state === 'created' ? [{ label: 'Change extra time', onSelect: () => setAsked('time') }] : []),
    ...(state === 'created' || state === 'started' || state === 'expired'
      ? [
          { label: 'New link', onSelect: () => setAsked('renew') },
          { label: 'Withdraw', danger: true, onSelect: () => setAsked('withdraw') },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  const problemOf = ({ error }: { error: unknown }) => (error ? problemText(error) : undefined);
  return (
    <>
      <MenuDots label="More for this check" items={items} />
      <ConfirmDialog
        open={asked === 'renew'}
        onClose={close}
        title="Make a new link?"
        confirm="Make new link"
        busy={acts.renew.isPending}
        problem={problemOf(acts.renew)}
        onConfirm={() => acts.renew.mutate(undefined, { onSuccess: (link) => (close(), onLink(link)) })}
      >
        The link that you sent stops working at once. Choices that were made and time that has run stay as they are.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'withdraw'}
        onClose={close}
        title="Withdraw this check?"
        confirm="Withdraw check"
        danger
        busy={acts.withdraw.isPending}
        problem={problemOf(acts.withdraw)}
        onConfirm={() =>
          acts.withdraw.mutate(undefined, { onSuccess: () => (close(), toast('Knowledge check withdrawn')) })
        }
      >
        Its link stops working, {state === 'started' ? 'also for the candidate who is answering now, ' : ''}and it will
        have no result. This cannot be undone.
      </ConfirmDialog>
      {asked === 'time' && <ExtraTimeDialog check={check} change={acts.change} onClose={close} />}
    </>
  );
}

type Change = ReturnType<typeof useCheckActs>['change'];
function ExtraTimeDialog({ check, change, onClose }: { check: Check; change: Change; onClose: () => void }) {
  const [extra, setExtra] = useState(check.timing?.extraMinutes ?? 0);
  const save = () =>
    change.mutate({ extraMinutes: extra }, { onSuccess: () => (onClose(), toast('Extra time changed')) });
  return (
    <Dialog open onClose={onClose} title="Extra time" size="small">
      <Stack gap={4}>
        <ExtraTime minutes={check.minutes} value={extra} onChange={setExtra} />
        {change.error && <Problem takeFocus>{problemText(change.error)}</Problem>}
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            Save extra time
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
