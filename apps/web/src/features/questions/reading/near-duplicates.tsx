import { type NearQuestion, type Question, questionBankRoutes } from '@loopwright/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { call } from '../../../platform/api.ts';
import { failureOf, problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { ErrorPanel } from '../../../ui/states.tsx';
import { statusWords } from '../bank-labels.ts';
import { useBankTools } from '../bank-tools.ts';
import { usePermissions } from '../permissions.ts';
import { nearQuery } from '../questions.queries.ts';
import { useQuestionAct } from '../use-question-act.ts';
import { likenessInWords } from './history-words.ts';
import styles from './question-details.module.css';

/** Questions too alike to meet this one in a loop: those that people declared, and those whose words are alike. */
export function NearDuplicates({ question }: { question: Question }) {
  const { id, content, enemies } = question;
  const section = useRef<HTMLElement>(null);
  const may = usePermissions(question);
  const near = useQuery(nearQuery({ title: content.title, prompt: content.prompt, except: id }));
  const { act, declare, drop } = useDeclaring(question, () => section.current?.focus());
  const found = (near.data?.items ?? []).filter((other) => !enemies.some((enemy) => enemy.id === other.id));
  if (enemies.length + found.length === 0 && !near.isError) return null;
  return (
    <section ref={section} tabIndex={-1} aria-label="Near-duplicates">
      <h3 className={styles.title}>Near-duplicates</h3>
      {act.error && <Problem takeFocus>{problemText(act.error)}</Problem>}
      {enemies.length > 0 && (
        <Group hint="Too alike to meet this question in one loop.">
          {enemies.map((other) => (
            <Other key={other.id} other={other}>
              {may.curate && <Act label="Remove" other={other} busy={act.isPending} onClick={() => drop(other)} />}
            </Other>
          ))}
        </Group>
      )}
      {found.length > 0 && (
        <Group hint="Found by their words. Loops may ask both until somebody declares them near-duplicates.">
          {found.map((other) => (
            <Other key={other.id} other={other} about={aboutOf(other)}>
              {may.curate && <Act label="Declare" other={other} busy={act.isPending} onClick={() => declare(other)} />}
            </Other>
          ))}
        </Group>
      )}
      {near.isError && <ErrorPanel what="Similar questions could not be looked for." {...failureOf(near)} />}
    </section>
  );
}

const aboutOf = ({ similarity, status }: NearQuestion): string =>
  [likenessInWords(similarity), ...(status === 'approved' ? [] : [statusWords[status].toLowerCase()])].join(', ');

type Named = { id: string; title: string };
/** Both ways at once, and back. `onDone`: the button that was pressed is gone. */
function useDeclaring({ id }: Question, onDone: () => void) {
  const client = useQueryClient();
  const act = useQuestionAct();
  const send = (route: 'declareEnemy' | 'dropEnemy', other: Named, done: string) =>
    act.mutate(
      {
        quietly: true,
        send: () => call(questionBankRoutes[route], { params: { questionId: id, enemyId: other.id } }),
        done,
        onDone,
      },
      { onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }) },
    );
  return {
    act,
    declare: (other: Named) => send('declareEnemy', other, `“${other.title}” no longer meets this question in a loop.`),
    drop: (other: Named) => send('dropEnemy', other, `“${other.title}” is no near-duplicate any more.`),
  };
}

function Group({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.likes}>{children}</ul>
    </>
  );
}

function Other({ other: { id, title }, about, children }: { other: Named; about?: string; children: ReactNode }) {
  const { bank } = useBankTools();
  return (
    <li>
      <div>
        <Link href={bank.hrefOf(id)} onClick={(event) => (event.preventDefault(), readOn(event), bank.select(id))}>
          {title || 'Untitled question'}
        </Link>
        {about && <Muted small>{` ${about}`}</Muted>}
      </div>
      {children}
    </li>
  );
}

type ActProps = { label: string; other: Named; busy: boolean; onClick: () => void };
function Act({ label, other, busy, onClick }: ActProps) {
  return (
    <Button size="small" aria-label={`${label} “${other.title}”`} busy={busy} onClick={onClick}>
      {label}
    </Button>
  );
}

/** The link goes away with its question, so reading goes on at the top of the pane. */
function readOn(event: MouseEvent<HTMLElement>): void {
  const reader = event.currentTarget.closest<HTMLElement>('[role=group]');
  reader?.focus();
  reader?.scrollTo({ top: 0 });
}
