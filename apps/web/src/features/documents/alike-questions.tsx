import type { DocumentDraft } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import styles from './documents.module.css';
import { Listed } from './listed.tsx';
import type { Review } from './use-review.ts';
import { likenessWords } from './words.ts';

/** Questions of the bank that say nearly the same: merge into one of them, or keep both. */
export function AlikeQuestions({ draft, review }: { draft: DocumentDraft; review: Review }) {
  if (draft.similar.length === 0) return null;
  return (
    <>
      <div className={styles.alike}>
        <ul>
          {draft.similar.map(({ id, title, likeness, status }) => (
            <li key={id}>
              <span>
                {`${likenessWords(likeness)} `}
                <Link href={paths.question(id)}>{`“${title}”`}</Link>
                {status === 'retired' ? ', retired from the bank' : ' in the bank'}
              </span>
              {status !== 'retired' && (
                <Button
                  size="small"
                  aria-pressed={draft.into === id}
                  aria-label={`Merge into “${title}”`}
                  onClick={() => review.keep(draft, { into: id })}
                >
                  Merge into it
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Row>
          <Button size="small" aria-pressed={draft.into === null} onClick={() => review.keep(draft, { into: null })}>
            Keep as new
          </Button>
          <span className={styles.about}>
            {draft.into === null ? 'Becomes a question of its own.' : 'Becomes the next version of that question.'}
          </span>
        </Row>
      </div>
      <Additions draft={draft} />
    </>
  );
}

/** What the question of the bank gets from this one. */
function Additions({ draft: { adds, into } }: { draft: DocumentDraft }) {
  if (into === null || adds === null) return null;
  if (adds.keyPoints.length + adds.followUps.length === 0)
    return (
      <p className={styles.about}>
        It says all of this already: nothing but where it was read would be added. Drop this one, or merge.
      </p>
    );
  return (
    <>
      <Listed title="Points to listen for that it gets" texts={adds.keyPoints} />
      <Listed title="Follow-ups that it gets" texts={adds.followUps} />
    </>
  );
}
