import type { NearQuestion } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../platform/navigation.ts';
import { paths } from '../../../platform/paths.ts';
import { Muted } from '../../../ui/layout.tsx';
import { likenessInWords } from '../reading/history-words.ts';
import { nearQuery } from '../questions.queries.ts';
import styles from './alike-notice.module.css';
import { alikeInWords, alikeOf, isEnoughToCompare } from './alike-words.ts';
import { useEditing } from './editor-context.ts';

const PAUSE_MS = 700;

/** Questions that already say much the same, looked for in the pauses of writing; nothing where there are none. */
export function AlikeNotice() {
  const { content, questionId } = useEditing();
  const title = useSettled(content.title.trim(), PAUSE_MS);
  const prompt = useSettled(content.prompt.trim(), PAUSE_MS);
  const near = useQuery({
    ...nearQuery({ title, prompt, ...(questionId && { except: questionId }) }),
    enabled: isEnoughToCompare(prompt),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const alike = isEnoughToCompare(prompt) ? alikeOf(near.data?.items ?? [], questionId) : [];
  return (
    <div className={styles.alike}>
      <p role="status">{near.isError ? 'Similar questions cannot be looked for now.' : alikeInWords(alike.length)}</p>
      {alike.length > 0 && (
        <ul>
          {alike.map((other) => (
            <Other key={other.id} {...other} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Other({ id, title, similarity }: NearQuestion) {
  return (
    <li>
      <a href={paths.question(id)} target="_blank" rel="noreferrer">
        {title || 'Untitled question'}
        <span className="visually-hidden"> (opens in a new tab)</span>
      </a>{' '}
      <Muted small>{likenessInWords(similarity)}</Muted>
    </li>
  );
}
