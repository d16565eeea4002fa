import type { QuestionContent } from '@loopwright/contracts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { paths } from '../../../platform/paths.ts';
import { useClock } from '../../../platform/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { IconInfoCircle } from '../../../ui/icons.ts';
import { Page, Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import { tidied } from './content.ts';
import type { Saved } from './draft-saver.ts';
import { type Kept, useKeptWords } from './use-draft.ts';

const ContentDiff = lazy(() => import('../content-diff.tsx').then((m) => ({ default: m.ContentDiff })));

type Props = {
  questionId: string | null;
  known: Saved<QuestionContent> | null;
  children: (kept: Kept | null) => ReactNode;
};
/** Text that this device kept and the server never got is offered before anything is written over it. */
export function WithKeptWords({ questionId, known, children }: Props) {
  const { kept, looked, settle } = useKeptWords(questionId, known);
  const [chosen, setChosen] = useState<Kept | null | undefined>(undefined);
  if (!looked) return <SkeletonRows rows={8} label="Loading the question" />;
  if (!kept || chosen !== undefined) return children(chosen ?? null);
  const choose = (words: Kept | null) => {
    setChosen(words);
    if (!words) settle();
  };
  return <Offer kept={kept.content} at={kept.at} known={known} onChoose={choose} />;
}

type OfferProps = {
  kept: Kept;
  at: number;
  known: Saved<QuestionContent> | null;
  onChoose: (words: Kept | null) => void;
};
function Offer({ kept, at, known, onChoose }: OfferProps) {
  const clock = useClock();
  const when = clock.dateTime(new Date(at).toISOString());
  return (
    <Page width="narrow">
      <PageHeader
        title={known?.content.title || kept.content.title || 'New question'}
        crumbs={[{ label: 'Question bank', href: paths.questions }]}
      />
      <Notice
        alert
        icon={<IconInfoCircle aria-hidden="true" />}
        title={`Text of ${when} was kept on this device and never reached the server`}
      >
        <Row>
          <Button variant="primary" onClick={() => onChoose(kept)}>
            Go on with it
          </Button>
          <Button onClick={() => onChoose(null)}>{known ? 'Use the saved text' : 'Start anew'}</Button>
        </Row>
        {known && (
          <Fold title="See changes">
            <Suspense fallback={<SkeletonRows rows={3} label="Comparing" />}>
              <ContentDiff before={known.content} after={tidied(kept.content)} />
            </Suspense>
          </Fold>
        )}
      </Notice>
    </Page>
  );
}
