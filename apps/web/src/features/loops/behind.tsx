import type { CandidateBehind, Loop } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { onceDone } from '../../platform/once-done.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconCalendar } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { toast } from '../../ui/toasts.tsx';
import { behindWords, movesOf } from './behind-words.ts';
import { counted } from './loop-words.ts';
import { behindQuery, useFollow } from './loops.queries.ts';

/** Interviews to come that stayed with an earlier version, and the way to bring them along. */
export function Behind({ loop }: { loop: Loop }) {
  const version = loop.published?.version ?? 0;
  const behind = useQuery({ ...behindQuery(loop.id, version), enabled: version > 1 });
  const [choosing, setChoosing] = useState(false);
  const items = (behind.data ?? []).filter(({ moves }) => moves > 0);
  if (items.length === 0) return null;
  const count = movesOf(items);
  return (
    <Notice
      icon={<IconCalendar aria-hidden="true" />}
      title={`${counted(count, 'scheduled interview')} ${count === 1 ? 'follows' : 'follow'} an earlier version`}
    >
      <p>They stay with it unless you bring them to version {version}.</p>
      <Row>
        <Button size="small" onClick={() => setChoosing(true)}>
          Update scheduled…
        </Button>
      </Row>
      {choosing && (
        <FollowDialog loop={loop} version={version} items={behind.data!} onClose={() => setChoosing(false)} />
      )}
    </Notice>
  );
}

type Props = { loop: Loop; version: number; items: readonly CandidateBehind[]; onClose: () => void };
function FollowDialog({ loop, version, items, onClose }: Props) {
  const canMove = items.filter(({ moves }) => moves > 0);
  const [chosen, setChosen] = useState<readonly string[]>(canMove.map(({ applicationId }) => applicationId));
  const follow = useFollow(loop.id);
  const choose = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const send = () =>
    onceDone(follow.mutateAsync({ version, applicationIds: [...chosen] }), ({ moved }) => {
      toast(`${counted(moved, 'interview')} ${moved === 1 ? 'follows' : 'follow'} version ${version} now.`);
      onClose();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Update scheduled interviews to version ${version}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={follow.isPending}
            {...(chosen.length === 0 && { disabledReason: 'Choose at least one candidate' })}
            onClick={send}
          >
            Update scheduled
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {follow.isError && <Problem takeFocus>{problemText(follow.error)}</Problem>}
        <p>
          They get the questions, the titles and the lengths of this version. Times and panels stay; what has begun
          never changes.
        </p>
        {items.map((item) =>
          item.moves > 0 ? (
            <Checkbox
              key={item.applicationId}
              label={item.name}
              hint={behindWords(item)}
              checked={chosen.includes(item.applicationId)}
              onChange={(on) => choose(item.applicationId, on)}
            />
          ) : (
            <p key={item.applicationId}>{`${item.name}: ${behindWords(item)}`}</p>
          ),
        )}
      </Stack>
    </Dialog>
  );
}
