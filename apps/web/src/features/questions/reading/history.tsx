import type { Question, QuestionVersion } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sheetOf } from '../../../platform/bank.ts';
import { useField } from '../../../platform/field.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { useClock } from '../../../platform/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { QuestionSheet } from '../../../ui/question-sheet.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { ContentDiff } from '../content-diff.tsx';
import { versionQuery, versionsQuery } from '../questions.queries.ts';
import { versionInWords } from './history-words.ts';
import styles from './history.module.css';
import { RestoreVersion } from './restore-version.tsx';

/** Every version of a question, newest first: who wrote it, why, what changed word by word, and what it said. */
export function History({ question }: { question: Question }) {
  const versions = useQuery(versionsQuery(question.id));
  if (versions.isPending) return <SkeletonRows rows={4} label="Loading the history" />;
  if (versions.isError) return <ErrorPanel what="The history could not be loaded." {...failureOf(versions)} />;
  const { items } = versions.data;
  if (items.length === 0)
    return (
      <EmptyState title="No version yet">The first one comes into being when somebody approves the draft.</EmptyState>
    );
  return (
    <ol className={styles.versions}>
      {items.map((version) => (
        <li key={version.version}>
          <OneVersion question={question} of={version} />
        </li>
      ))}
    </ol>
  );
}

type Props = { question: Question; of: QuestionVersion };
function OneVersion({ question, of }: Props) {
  const [open, setOpen] = useState<'changes' | 'text' | null>(null);
  const clock = useClock();
  const { version, note, at } = of;
  const current = version === question.version;
  const toggle = (what: 'changes' | 'text') => ({
    'aria-expanded': open === what,
    onClick: () => setOpen(open === what ? null : what),
  });
  return (
    <article aria-label={`Version ${version}`}>
      <Stack gap={2}>
        <Row>
          <b>{`Version ${version}`}</b>
          {current && <Badge tone="ok">Current</Badge>}
        </Row>
        <Muted small>{versionInWords(of, clock.dateTime(at))}</Muted>
        {note && <p>{note}</p>}
        <Row>
          {version > 1 && (
            <Button size="small" {...toggle('changes')}>
              What changed
            </Button>
          )}
          <Button size="small" {...toggle('text')}>
            Read
          </Button>
          {!current && <RestoreVersion question={question} version={version} />}
        </Row>
        {open === 'changes' && <Changes questionId={question.id} version={version} />}
        {open === 'text' && <Text questionId={question.id} version={version} />}
      </Stack>
    </article>
  );
}

type At = { questionId: string; version: number };
function Changes({ questionId, version }: At) {
  const before = useQuery(versionQuery(questionId, version - 1));
  const after = useQuery(versionQuery(questionId, version));
  const failed = [before, after].find(({ isError }) => isError);
  if (failed) return <ErrorPanel what="The versions could not be compared." {...failureOf(failed)} />;
  if (!before.data || !after.data) return <SkeletonRows rows={2} label="Comparing" />;
  return <ContentDiff before={before.data.content} after={after.data.content} />;
}

function Text({ questionId, version }: At) {
  const field = useField();
  const text = useQuery(versionQuery(questionId, version));
  if (text.isPending) return <SkeletonRows rows={4} label="Loading this version" />;
  if (text.isError) return <ErrorPanel what="This version could not be loaded." {...failureOf(text)} />;
  return (
    <div className={styles.text}>
      <h3>{text.data.title}</h3>
      <QuestionSheet {...sheetOf(text.data.content, field)} />
    </div>
  );
}
