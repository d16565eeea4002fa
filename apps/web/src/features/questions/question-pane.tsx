import type { Question } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { questionQuery, sheetOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { PeekPanel } from '../../ui/peek-panel.tsx';
import { QuestionSheet } from '../../ui/question-sheet.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { type BankSearch, useBankSearch } from './bank-search.ts';
import { QuestionDetails } from './question-details.tsx';
import { QuestionLine } from './question-line.tsx';

/** The question that the address names, beside the list; the one before stays until it is there. */
export function QuestionPane() {
  const bank = useBankSearch();
  const question = useQuery({ ...questionQuery(bank.selected ?? ''), placeholderData: keepPreviousData });
  return (
    <PeekPanel title={question.data?.content.title ?? 'Question'} onClose={() => bank.select(undefined)}>
      {question.isPending && <SkeletonRows rows={6} label="Loading the question" />}
      {question.isError && <ErrorPanel what="The question could not be loaded." {...failureOf(question)} />}
      {question.data && <Reading question={question.data} bank={bank} />}
    </PeekPanel>
  );
}

function Reading({ question, bank }: { question: Question; bank: BankSearch }) {
  const field = useField();
  const details = bank.search.view === 'details';
  const tabs = [
    { href: bank.hrefOf(bank.selected, { view: undefined }), label: 'As interviewer', current: !details },
    { href: bank.hrefOf(bank.selected, { view: 'details' }), label: 'Details', current: details },
  ];
  return (
    <Stack gap={4}>
      <QuestionLine question={question} />
      <Tabs label="Parts of this question" tabs={tabs} />
      {details ? (
        <QuestionDetails question={question} bank={bank} />
      ) : (
        <QuestionSheet key={question.id} {...sheetOf(question.content, field, bank.search.level)} />
      )}
    </Stack>
  );
}
