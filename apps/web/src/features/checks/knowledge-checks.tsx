import type { Check, NewCheckLink } from '@loopwright/contracts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { CheckItem } from './check-item.tsx';
import { CheckLinkDialog } from './check-link-dialog.tsx';
import styles from './checks.module.css';
import { checksQuery } from './checks.queries.ts';

const NewCheckDialog = lazy(() => import('./new-check-dialog.tsx').then((m) => ({ default: m.NewCheckDialog })));

type Props = { applicationId: string; level: string; runs: boolean };
/** The knowledge checks of one application, as far as the reader may see them; no section for whom there is nothing. */
export function KnowledgeChecks({ applicationId, level, runs }: Props) {
  const checks = useQuery(checksQuery(applicationId));
  const [creating, setCreating] = useState(false);
  const [link, setLink] = useState<NewCheckLink | null>(null);
  if (!runs && (checks.data?.items.length ?? 0) === 0) return null;
  const create = runs && (
    <Button size="small" onClick={() => setCreating(true)}>
      New check
    </Button>
  );
  return (
    <Section title="Knowledge check" actions={create}>
      <Checks query={checks} onLink={setLink} />
      <Suspense fallback={null}>
        {creating && (
          <NewCheckDialog
            applicationId={applicationId}
            level={level}
            onClose={() => setCreating(false)}
            onCreated={(made) => {
              setCreating(false);
              setLink(made);
            }}
          />
        )}
      </Suspense>
      {link && <CheckLinkDialog link={link} onClose={() => setLink(null)} />}
    </Section>
  );
}

type ChecksProps = { query: UseQueryResult<{ items: Check[] }>; onLink: (link: NewCheckLink) => void };
function Checks({ query, onLink }: ChecksProps) {
  if (query.isPending) return <SkeletonRows rows={2} label="Loading knowledge checks" />;
  if (query.isError) return <ErrorPanel what="The knowledge checks could not be loaded." {...failureOf(query)} />;
  return <CheckItems items={query.data.items} onLink={onLink} />;
}

function CheckItems({ items, onLink }: { items: readonly Check[]; onLink: (link: NewCheckLink) => void }) {
  if (items.length === 0)
    return (
      <EmptyState title="No knowledge check yet">
        Choice questions that the candidate answers by a link, in a set time, without an account.
      </EmptyState>
    );
  return (
    <ul className={styles.list}>
      {items.map((check) => (
        <CheckItem key={check.id} check={check} onLink={onLink} />
      ))}
    </ul>
  );
}
