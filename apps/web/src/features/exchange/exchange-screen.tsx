import * as z from 'zod/mini';
import { useSearchParams } from '../../platform/search-params.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ExportPanel } from './export-panel.tsx';
import { ImportFileForm } from './import-file-form.tsx';
import { ImportList } from './import-list.tsx';
import { ImportView } from './import-view.tsx';
import { PackPanel } from './pack-panel.tsx';

const Search = z.object({ import: z.optional(z.uuid()), from: z.catch(z.optional(z.literal('pack')), undefined) });

/** The question bank as files: out, in, and back again. The address names the import that is looked at. */
export function ExchangeScreen() {
  const [search, setSearch] = useSearchParams(Search);
  const may = useCan('exchange questions');
  const open = (id: string | undefined) => setSearch({ import: id }, { replace: false });
  const crumbs = [{ label: 'Question bank', href: paths.questions }];
  if (!may)
    return (
      <Page>
        <PageHeader title="Import and export" crumbs={crumbs} />
        <EmptyState title="Your role does not import or export">Admins, recruiters and hiring managers do.</EmptyState>
      </Page>
    );
  if (search.import)
    return (
      <Page>
        <PageHeader
          title="Import"
          crumbs={[...crumbs, { label: 'Import and export', href: paths.exchange }]}
          actions={<ButtonLink href={paths.exchange}>Import and export</ButtonLink>}
        />
        <ImportView importId={search.import} onGone={() => open(undefined)} />
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title="Import and export"
        crumbs={crumbs}
        meta="The question bank as files that a team can edit, keep and pass on."
      />
      <Stack gap={6}>
        {search.from && <PackPanel onPreview={open} />}
        <ImportFileForm onPreview={open} />
        {!search.from && <PackPanel onPreview={open} />}
        <ExportPanel />
        <ImportList />
      </Stack>
    </Page>
  );
}
