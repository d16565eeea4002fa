import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { DiscardButton } from './discard-button.tsx';
import { DocumentText } from './document-text.tsx';
import styles from './documents.module.css';
import { documentQuery } from './documents.queries.ts';
import { DraftItem } from './draft-item.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { ReviewBar } from './review-bar.tsx';
import { type Review, useReview } from './use-review.ts';
import { formatNames, questions } from './words.ts';

const crumbs = [
  { label: 'Question bank', href: paths.questions },
  { label: 'Read a document', href: paths.documents },
];

/** One document: its text, and beside it the questions found in it. */
export function ReviewScreen() {
  const query = useQuery(documentQuery(useParam('documentId')));
  const review = useReview(query.data);
  const clock = useClock();
  const { data } = query;
  return (
    <Page>
      <PageHeader
        title={data?.name ?? 'Document'}
        crumbs={crumbs}
        meta={
          data &&
          `${formatNames[data.format]} · ${questions(data.drafts.length)} found · ${data.uploadedBy.name}, ${clock.dateTime(data.createdAt)}`
        }
        actions={data && <DiscardButton document={data} />}
      />
      {query.isPending && <SkeletonRows label="Loading the document" />}
      {query.isError && !data && <ErrorPanel what="The document could not be loaded." {...failureOf(query)} />}
      {review && <Columns review={review} />}
    </Page>
  );
}

function Columns({ review }: { review: Review }) {
  const { document, selected } = review;
  return (
    <div className={styles.columns}>
      <DocumentText document={document} selected={selected?.key} onSelect={review.select} />
      <section aria-labelledby="found" className={styles.found}>
        <h2 id="found" className="visually-hidden">
          Questions found
        </h2>
        <ReviewBar review={review} />
        {document.drafts.length === 0 && (
          <EmptyState title="No question was found">
            What was left out stands below; take in what is a question after all.
          </EmptyState>
        )}
        <ol className={styles.drafts} aria-label="Questions found">
          {document.drafts.map((draft) => (
            <DraftItem key={draft.key} draft={draft} review={review} />
          ))}
        </ol>
        <LeftOutList review={review} />
      </section>
    </div>
  );
}
