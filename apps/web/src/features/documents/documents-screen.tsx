import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DocumentList } from './document-list.tsx';
import { UploadForm } from './upload-form.tsx';

/** Documents that are read into questions: a new one, and those under review. */
export function DocumentsScreen() {
  const may = useCan('write questions');
  return (
    <Page>
      <PageHeader
        title="Read a document"
        crumbs={[{ label: 'Question bank', href: paths.questions }]}
        meta="Questions are found in a document, reviewed beside its text, and join the bank as drafts."
      />
      {may ? (
        <Stack gap={6}>
          <UploadForm />
          <DocumentList />
        </Stack>
      ) : (
        <EmptyState title="Your role does not write questions">Everybody but observers does.</EmptyState>
      )}
    </Page>
  );
}
