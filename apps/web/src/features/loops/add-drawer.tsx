import type { Alternative, LoopSession, QuestionSummary } from '@loopwright/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { useSettled } from '../../platform/navigation.ts';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Drawer } from '../../ui/dialog.tsx';
import { IconSearch } from '../../ui/icons.ts';
import { Stack } from '../../ui/layout.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBuilder } from './builder-context.ts';
import { ChoiceGroups } from './choice-groups.tsx';
import { ChoiceRow } from './choice-row.tsx';
import styles from './drawers.module.css';
import { fillWords, gainWords } from './loop-words.ts';
import { alternativesQuery, fittingQuery } from './loops.queries.ts';
import { asLoopQuestion } from './plan.ts';
import { addQuestion, keepOut } from './plan-edits.ts';

type Props = { session: LoopSession; onClose: () => void };
/** Adds to a session what the assembler suggests, or what a search of the bank finds; stays open for the next one. */
export function AddDrawer({ session, onClose }: Props) {
  const [from, setFrom] = useState<'suggested' | 'bank'>('suggested');
  return (
    <Drawer open onClose={onClose} title={`Add a question to ${session.title}`}>
      <Stack gap={4}>
        <p className={styles.lead} role="status">
          {capitalised(fillWords(session))}. What you add is pinned, so assembling again keeps it.
        </p>
        <Segmented
          label="Where from"
          value={from}
          onChange={setFrom}
          options={[
            { value: 'suggested', label: 'Suggested' },
            { value: 'bank', label: 'Search the bank' },
          ]}
        />
        {from === 'suggested' ? <Suggested session={session} /> : <FromBank session={session} />}
      </Stack>
    </Drawer>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What can be done with a question of the bank, given what the loop asks and bans. */
function useChoosing(session: LoopSession) {
  const { loop, edit } = useBuilder();
  const asked = new Set(loop.sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId)));
  const banned = new Set(loop.banned.map(({ questionId }) => questionId));
  return (question: QuestionSummary) => ({
    action: 'Add',
    chosen: asked.has(question.id) ? 'In this loop' : banned.has(question.id) ? 'Kept out' : undefined,
    onChoose: () => edit(addQuestion(session, asLoopQuestion(question))),
    onKeepOut: () => edit(keepOut({ questionId: question.id, title: question.title })),
  });
}

function Suggested({ session }: { session: LoopSession }) {
  const { loop } = useBuilder();
  const choosing = useChoosing(session);
  const found = useQuery({ ...alternativesQuery(loop, session.id), placeholderData: keepPreviousData });
  if (found.isPending) return <SkeletonRows rows={6} label="Looking for questions" />;
  if (found.isError) return <ErrorPanel what="Suggestions could not be found." {...failureOf(found)} />;
  const { items } = found.data;
  if (items.length === 0)
    return (
      <EmptyState title="No other question fits">The bank has none left for this stage, level and time.</EmptyState>
    );
  const always = brokenByAll(items);
  return (
    <>
      {always.length > 0 && <p className={styles.breaks}>Any further question breaks: {always.join(' ')}</p>}
      <ChoiceGroups
        items={items}
        always={always}
        row={({ question, cost, breaks }) => (
          <ChoiceRow
            question={question}
            cost={`${gainWords(-cost, loop.assembly?.objective ?? null)}.`}
            breaks={breaks.filter((rule) => !always.includes(rule))}
            {...choosing(question)}
          />
        )}
      />
    </>
  );
}

/** Said once above the list instead of on every row. */
const brokenByAll = (items: readonly Alternative[]): string[] =>
  items.length < 2 ? [] : items[0]!.breaks.filter((rule) => items.every(({ breaks }) => breaks.includes(rule)));

function FromBank({ session }: { session: LoopSession }) {
  const { loop } = useBuilder();
  const field = useField();
  const [text, setText] = useState('');
  const choosing = useChoosing(session);
  const search = useSettled(text.trim());
  const found = useInfiniteQuery(fittingQuery(session.stage, loop.level, search || undefined));
  const rows = rowsOf(found.data);
  return (
    <>
      <TextField
        type="search"
        label="Search the bank"
        hideLabel
        placeholder={`Search ${nameOf(field, 'stages', session.stage)}, ${nameOf(field, 'levels', loop.level)}`}
        icon={<IconSearch aria-hidden="true" />}
        maxLength={200}
        value={text}
        onChange={setText}
      />
      {found.isPending && <SkeletonRows rows={6} label="Loading questions" />}
      {found.isError && <ErrorPanel what="The questions could not be loaded." {...failureOf(found)} />}
      {found.data && rows.length === 0 && (
        <EmptyState title="No question matches">
          Only approved questions for this stage and level are searched.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div>
          <ul className={styles.choices}>
            {rows.map((question) => (
              <ChoiceRow key={question.id} question={question} {...choosing(question)} />
            ))}
          </ul>
          <Pagination noun="questions" {...moreOf(found)} />
        </div>
      )}
    </>
  );
}
