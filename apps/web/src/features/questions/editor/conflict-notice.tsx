import type { QuestionContent } from '@loopwright/contracts';
import { lazy, Suspense, useState } from 'react';
import { useClock } from '../../../platform/time.ts';
import { Button } from '../../../ui/button.tsx';
import { IconArrowsSplit2 } from '../../../ui/icons.ts';
import { Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import type { Saved } from './draft-saver.ts';

const ContentDiff = lazy(() => import('../content-diff.tsx').then((m) => ({ default: m.ContentDiff })));

type Props = {
  title: string;
  children?: React.ReactNode;
  /** The other text, which would be replaced or taken. */
  theirs: Pick<Saved<QuestionContent>, 'content' | 'at'>;
  mine: QuestionContent;
  mineLabel: string;
  theirsLabel: string;
  onMine: () => void;
  onTheirs: () => void;
};
/** Two texts of one draft: both are kept until a person chooses. */
export function ConflictNotice({ title, children, theirs, mine, mineLabel, theirsLabel, onMine, onTheirs }: Props) {
  const clock = useClock();
  const [shown, setShown] = useState(false);
  return (
    <Notice alert icon={<IconArrowsSplit2 aria-hidden="true" />} title={title}>
      {children}
      <Row>
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide changes' : 'See changes'}
        </Button>
        <Button size="small" variant="primary" onClick={onMine}>
          {mineLabel}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {theirsLabel}
        </Button>
      </Row>
      {shown && (
        <Suspense fallback={<SkeletonRows rows={3} label="Comparing" />}>
          <p>From the text of {clock.dateTime(theirs.at)} to yours:</p>
          <ContentDiff before={theirs.content} after={mine} />
        </Suspense>
      )}
    </Notice>
  );
}
