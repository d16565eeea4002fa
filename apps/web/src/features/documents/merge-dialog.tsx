import type { DocumentDraft } from '@loopwright/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './documents.module.css';
import { joined, nearestOf, partnersOf } from './joining.ts';
import type { Review } from './use-review.ts';
import { firstLine, placeWords } from './words.ts';

type Props = { draft: DocumentDraft; review: Review };
/** Which other draft of the document is to become one with this, and what comes of it. */
export function MergeDialog({ draft, review }: Props) {
  return (
    <Dialog
      open={review.merging === draft.key}
      onClose={() => review.setMerging(null)}
      title="Merge with another question"
    >
      <Choose draft={draft} review={review} />
    </Dialog>
  );
}

function Choose({ draft, review }: Props) {
  const { drafts, place } = review.document;
  const partners = partnersOf(drafts, draft);
  const [key, setKey] = useState(String(nearestOf(drafts, draft)?.key ?? ''));
  const other = partners.find((each) => String(each.key) === key);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        review.merge(draft, other);
      }}
    >
      <Stack gap={4}>
        <Select
          label="Other question"
          data-autofocus
          value={key}
          onChange={setKey}
          options={partners.map((each) => ({
            value: String(each.key),
            label: `${placeWords(place, each.line)}: ${firstLine(each.prompt).slice(0, 100)}`,
          }))}
        />
        {other && (
          <Stack gap={2}>
            <h3 className={styles.label}>Together</h3>
            <div className={styles.together}>
              <Markdown text={joined(drafts, draft, other)[0].prompt} />
            </div>
            <p className={styles.about}>Points to listen for, options, topics and competencies of both are kept.</p>
          </Stack>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => review.setMerging(null)}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            {...(!other && { disabledReason: 'Choose the other question first' })}
          >
            Merge
          </Button>
        </div>
      </Stack>
    </form>
  );
}
