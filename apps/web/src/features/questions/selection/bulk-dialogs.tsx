import type { QuestionBulkResult } from '@loopwright/contracts';
import { type ReactNode, Suspense, useState } from 'react';
import { topicWords } from '../../../platform/bank-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import { SlugsField } from '../../../ui/slugs-field.tsx';
import { useKnownSlugs } from '../questions.queries.ts';
import { OwnerField } from '../reading/care-dialog.tsx';
import { RetirementForm } from '../reading/retire-dialog.tsx';
import { questionsOf, refusedName } from './bulk-words.ts';
import styles from './picked-bar.module.css';
import type { Bulk } from './use-bulk.ts';

export type BulkDialogName = 'tags' | 'owner' | 'retire';
type Props = { bulk: Bulk; count: number; onClose: () => void };

export function BulkDialog({ name, ...props }: Props & { name: BulkDialogName }) {
  if (name === 'tags') return <TagsDialog {...props} />;
  if (name === 'owner') return <OwnerDialog {...props} />;
  const { bulk, count, onClose } = props;
  return (
    <RetirementForm
      title={`Retire ${questionsOf(count)}`}
      busy={bulk.busy}
      problem={null}
      onClose={onClose}
      onRetire={(reason, note) => bulk.change({ do: 'retire', reason, note }, onClose)}
    >
      <p>
        They leave the bank: whoever builds a loop no longer finds them. Loops that ask them do so until they are
        replaced there and published again; interviews that are planned and scorecards that were written keep them.
      </p>
    </RetirementForm>
  );
}

function TagsDialog({ bulk, count, onClose }: Props) {
  const known = useKnownSlugs('tag');
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const nothing = add.length + remove.length === 0;
  return (
    <BulkForm
      title={`Tags of ${questionsOf(count)}`}
      bulk={bulk}
      disabledReason={nothing ? 'Name a tag first.' : undefined}
      onClose={onClose}
      onSave={() => bulk.change({ do: 'tag', add, remove }, onClose)}
    >
      <SlugsField label="Add tags" one="tag" value={add} words={topicWords} known={known} onChange={setAdd} />
      <SlugsField
        label="Take tags away"
        one="tag"
        hint="Other tags stay."
        value={remove}
        words={topicWords}
        known={known}
        onChange={setRemove}
      />
    </BulkForm>
  );
}

function OwnerDialog({ bulk, count, onClose }: Props) {
  const [owner, setOwner] = useState<{ id: string; name: string } | null>(null);
  return (
    <BulkForm
      title={`Owner of ${questionsOf(count)}`}
      bulk={bulk}
      onClose={onClose}
      onSave={() => bulk.change({ do: 'own', ownerId: owner?.id ?? null }, onClose)}
    >
      <Suspense fallback={<SkeletonRows rows={1} label="Loading people" />}>
        <OwnerField owner={owner} onChange={setOwner} />
      </Suspense>
      <p>{owner ? `${owner.name} will look after them.` : 'Without a choice they have no owner.'}</p>
    </BulkForm>
  );
}

type FormProps = {
  title: string;
  bulk: Bulk;
  disabledReason?: string | undefined;
  children: ReactNode;
  onClose: () => void;
  onSave: () => void;
};
function BulkForm({ title, bulk, disabledReason, children, onClose, onSave }: FormProps) {
  return (
    <Dialog open onClose={onClose} title={title} size="small">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!bulk.busy && disabledReason === undefined) onSave();
        }}
      >
        <Stack gap={4}>
          {children}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button
              type="submit"
              variant="primary"
              busy={bulk.busy}
              {...(disabledReason !== undefined && { disabledReason })}
            >
              Save
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Those that refused, each with its reason; the others were changed all the same. */
export function RefusedDialog({ refused, onClose }: { refused: QuestionBulkResult['refused']; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={`${questionsOf(refused.length)} could not be changed`} size="small">
      <ul className={styles.refused}>
        {refused.map(({ id, why, ...named }) => (
          <li key={id}>
            <b>{refusedName(named)}</b>
            <span className={styles.minutes}>{why}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
