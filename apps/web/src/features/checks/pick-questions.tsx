import { type QuestionListItem, questionRoutes } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../platform/api.ts';
import { topicWords } from '../../platform/bank.ts';
import { useSettled } from '../../platform/navigation.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconPlus, IconSearch } from '../../ui/icons.ts';
import { Muted } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './checks.module.css';
import type { DrawState } from './use-draw.ts';

/** As many as one looks through; words narrow it down. */
const SHOWN = 20;

/** The choice questions of the bank, to take particular ones into the check. */
export function PickQuestions({ draw }: { draw: DrawState }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.pick}>
      <Button size="small" icon={<IconPlus aria-hidden="true" />} aria-expanded={open} onClick={() => setOpen(!open)}>
        Choose particular questions
      </Button>
      {open && <Picker draw={draw} />}
    </div>
  );
}

function Picker({ draw }: { draw: DrawState }) {
  const [text, setText] = useState('');
  const search = useSettled(text.trim(), 200);
  const found = useQuery({
    queryKey: ['checks', 'choices', search],
    queryFn: ({ signal }) =>
      call(questionRoutes.list, {
        query: { format: 'mcq', status: 'approved', limit: SHOWN, search: search || undefined } as never,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextField
        type="search"
        label="Search the choice questions"
        hideLabel
        placeholder="Search the choice questions"
        icon={<IconSearch aria-hidden="true" />}
        maxLength={200}
        value={text}
        onChange={setText}
        data-autofocus
      />
      {found.isPending && <SkeletonRows rows={4} label="Loading choice questions" />}
      {found.isError && <ErrorPanel what="The choice questions could not be loaded." {...failureOf(found)} />}
      {found.data && <Found items={found.data.items} total={found.data.total} draw={draw} />}
    </>
  );
}

function Found({ items, total, draw }: { items: readonly QuestionListItem[]; total: number; draw: DrawState }) {
  return (
    <>
      <p role="status" className={styles.found}>
        {total === 0 ? 'No choice question matches.' : shownInWords(items.length, total)}
      </p>
      <ul className={styles.choices} aria-label="Choice questions of the bank">
        {items.map((item) => (
          <Choice key={item.id} item={item} draw={draw} />
        ))}
      </ul>
    </>
  );
}

const shownInWords = (shown: number, total: number): string =>
  shown < total ? `The first ${shown} of ${total}. Words narrow them down.` : `${total} found.`;

function Choice({ item: { id, title, prompt, topics }, draw }: { item: QuestionListItem; draw: DrawState }) {
  const chosen = draw.questions.some(({ questionId }) => questionId === id);
  return (
    <li>
      <div>
        <b>{title}</b> <Muted small>{topics.map(topicWords).join(', ')}</Muted>
        <p className={styles.asks}>{prompt}</p>
      </div>
      <Button size="small" aria-pressed={chosen} onClick={() => (chosen ? draw.remove(id) : draw.add(id))}>
        {chosen ? 'Taken' : 'Take'}
        <span className="visually-hidden"> “{title}”</span>
      </Button>
    </li>
  );
}
