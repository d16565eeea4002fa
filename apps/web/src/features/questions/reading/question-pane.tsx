import type { Question } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { questionQuery, sheetOf } from '../../../platform/bank.ts';
import { useField } from '../../../platform/field.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { Stack } from '../../../ui/layout.tsx';
import { PeekPanel } from '../../../ui/peek-panel.tsx';
import { QuestionSheet } from '../../../ui/question-sheet.tsx';
import { ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useBankTools } from '../bank-tools.ts';
import { DraftNotice } from './draft-notice.tsx';
import { QuestionActions, QuestionFooter } from './question-actions.tsx';
import { QuestionDetails } from './question-details.tsx';
import { QuestionLine } from './question-line.tsx';

const History = lazy(() => import('./history.tsx').then((m) => ({ default: m.History })));
const Comments = lazy(() => import('./comments.tsx').then((m) => ({ default: m.Comments })));

/** The question that the address names, beside the list; the one before stays until it is there. */
export function QuestionPane() {
  const { bank } = useBankTools();
  const question = useQuery({ ...questionQuery(bank.selected ?? ''), placeholderData: keepPreviousData });
  const shown = question.data;
  return (
    <PeekPanel
      title={titleOf(shown)}
      onClose={() => bank.select(undefined)}
      actions={shown && <QuestionActions key={shown.id} question={shown} />}
      footer={shown && <QuestionFooter key={shown.id} question={shown} />}
    >
      {question.isPending && <SkeletonRows rows={6} label="Loading the question" />}
      {question.isError && !shown && <ErrorPanel what="The question could not be loaded." {...failureOf(question)} />}
      {shown && <Reading question={shown} />}
    </PeekPanel>
  );
}

const titleOf = (question: Question | undefined): string =>
  question ? question.content.title || 'Untitled question' : 'Question';

function Reading({ question }: { question: Question }) {
  const { bank } = useBankTools();
  const { view } = bank.search;
  const tab = (label: string, name: typeof view) => ({
    href: bank.hrefOf(bank.selected, { view: name }),
    label,
    current: view === name,
  });
  const tabs = [
    tab('As interviewer', undefined),
    tab('Details', 'details'),
    tab('History', 'history'),
    tab('Comments', 'comments'),
  ];
  return (
    <Stack gap={4}>
      <QuestionLine question={question} />
      {question.draft && <DraftNotice key={`${question.id} ${question.draft.state}`} question={question} />}
      <Tabs label="Parts of this question" tabs={tabs} />
      <Suspense fallback={<SkeletonRows rows={4} label="Loading" />}>
        <Part question={question} />
      </Suspense>
    </Stack>
  );
}

function Part({ question }: { question: Question }) {
  const field = useField();
  const { bank } = useBankTools();
  const { view, level } = bank.search;
  if (view === 'details') return <QuestionDetails question={question} />;
  if (view === 'history') return <History key={question.id} question={question} />;
  if (view === 'comments') return <Comments key={question.id} questionId={question.id} />;
  return <QuestionSheet key={question.id} {...sheetOf(question.content, field, level)} />;
}
