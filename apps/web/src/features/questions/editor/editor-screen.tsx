import type { Question } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { questionQuery } from '../../../platform/bank.ts';
import { useParam } from '../../../platform/navigation.ts';
import { paths } from '../../../platform/paths.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { useSearchParams } from '../../../platform/search-params.ts';
import { useCan } from '../../../platform/session.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { usePermissions } from '../permissions.ts';
import { blank } from './content.ts';
import { Editor } from './editor.tsx';
import { savedFrom } from './use-draft.ts';
import { WithKeptWords } from './kept-words.tsx';

/** Writes the next version of a question, or a new one. */
export function EditorScreen() {
  const writes = useCan('write questions');
  const id = useParam('questionId');
  if (!writes)
    return (
      <Refused title="Edit question">Your role reads the question bank. An admin can change what your role is.</Refused>
    );
  return id ? <Existing key={id} id={id} /> : <New />;
}

/** `draft`: the question that the first save made of it, so that loading the page anew goes on with it. */
const Search = z.object({ title: z.optional(z.string()), draft: z.optional(z.string()) });

function New() {
  const [search, setSearch] = useSearchParams(Search);
  const [opened] = useState(search.draft);
  const [title] = useState(search.title ?? '');
  if (opened) return <Existing id={opened} />;
  return (
    <WithKeptWords questionId={null} known={null}>
      {(kept) => (
        <Editor
          question={null}
          content={kept?.content ?? { ...blank, title }}
          unsent={kept !== null || title !== ''}
          onCreated={(created) => setSearch({ draft: created.id, title: undefined })}
        />
      )}
    </WithKeptWords>
  );
}

function Existing({ id }: { id: string }) {
  const question = useQuery({ ...questionQuery(id), staleTime: 0 });
  if (question.isPending || (question.isFetching && !question.isFetchedAfterMount))
    return (
      <Page>
        <PageHeader title="Edit question" crumbs={[{ label: 'Question bank', href: paths.questions }]} />
        <SkeletonRows rows={8} label="Loading the question" />
      </Page>
    );
  if (question.isError && !question.data)
    return (
      <Page>
        <PageHeader title="Edit question" crumbs={[{ label: 'Question bank', href: paths.questions }]} />
        <ErrorPanel what="The question could not be loaded." {...failureOf(question)} />
      </Page>
    );
  return <Opened question={question.data} />;
}

/** The question as it was when the editor opened; what comes later is the editor's own doing, or a conflict. */
function Opened({ question: newest }: { question: Question }) {
  const [question] = useState(newest);
  const [known] = useState(() => savedFrom(question));
  const may = usePermissions(question);
  if (!may.edit) return <NotNow question={newest} />;
  return (
    <WithKeptWords questionId={question.id} known={known}>
      {(kept) => (
        <Editor
          question={question}
          content={kept?.content ?? known.content}
          unsent={kept !== null}
          onCreated={() => undefined}
        />
      )}
    </WithKeptWords>
  );
}

function NotNow({ question }: { question: Question }) {
  const { draft, status } = question;
  const why =
    status === 'retired'
      ? 'This question is retired. Restore it first.'
      : draft?.state === 'review'
        ? 'This draft is in review. Withdraw it to write on.'
        : `${draft?.author.name ?? 'Somebody else'} is writing the next version.`;
  return (
    <Refused title={question.content.title} question={question}>
      {why}
    </Refused>
  );
}

function Refused({ title, question, children }: { title: string; question?: Question; children: string }) {
  return (
    <Page>
      <PageHeader title={title} crumbs={[{ label: 'Question bank', href: paths.questions }]} />
      <EmptyState
        title="This cannot be edited now"
        actions={<ButtonLink href={question ? paths.question(question.id) : paths.questions}>Open it</ButtonLink>}
      >
        {children}
      </EmptyState>
    </Page>
  );
}
