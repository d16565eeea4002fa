import { useNavigate } from '@tanstack/react-router';
import { isProblem } from '../../platform/api.ts';
import { onceDone } from '../../platform/once-done.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './documents.module.css';
import { useTake } from './documents.queries.ts';
import type { Review } from './use-review.ts';
import { questions, takenWords, tallyWords } from './words.ts';

/** How far the review is, and the one step that brings all that was accepted into the bank. */
export function ReviewBar({ review: { document, change, deciding, sure, acceptSure } }: { review: Review }) {
  const take = useTake(document.id);
  const navigate = useNavigate();
  const accepted = document.drafts.filter(({ state }) => state === 'accepted');
  const ready = accepted.length;
  const added = () => {
    const [first] = accepted;
    const isOneMerged = accepted.every(({ into }) => into !== null && into === first?.into);
    const href = isOneMerged && first?.into ? paths.question(first.into) : paths.ownDrafts;
    toast(takenWords(accepted), {
      action: { label: isOneMerged ? 'Open it' : 'Show the drafts', run: () => void navigate({ href }) },
    });
  };
  const error = take.error ?? change.error ?? deciding.error;
  return (
    <div className={styles.bar}>
      <Row justify="between">
        <p role="status">{tallyWords(document.drafts)}</p>
        <Row>
          {sure.length > 0 && (
            <Button busy={deciding.isPending} onClick={acceptSure}>
              {sure.length === 1 ? 'Accept the sure one' : `Accept all ${sure.length} sure ones`}
            </Button>
          )}
          <Button
            variant="primary"
            busy={take.isPending}
            disabledReason={ready > 0 && !change.isPending ? undefined : 'Accept a question below first'}
            onClick={() => {
              change.reset();
              deciding.reset();
              onceDone(take.mutateAsync(), added);
            }}
          >
            {ready > 0 ? `Add ${questions(ready)} to the bank` : 'Add to the bank'}
          </Button>
        </Row>
      </Row>
      {error && <Problem>{why(error)}</Problem>}
    </div>
  );
}

const why = (error: unknown): string =>
  isProblem(error, 'version.stale')
    ? 'Somebody else went on with this review meanwhile. It has been loaded anew, and your last step was not kept: look, and do it again.'
    : problemText(error);
