import type { LoopTemplate } from '@loopwright/contracts';
import { useRouter } from '@tanstack/react-router';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { useClock } from '../../platform/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { duration, totalMinutes } from './words.ts';

/** The team's own templates, one a row. */
export function TeamTable({ templates }: { templates: readonly LoopTemplate[] }) {
  const field = useField();
  const clock = useClock();
  const router = useRouter();
  const columns: Column<LoopTemplate>[] = [
    {
      ...{ id: 'title', header: 'Template', names: true },
      cell: ({ slug, title }) => <Link href={paths.template(slug)}>{title}</Link>,
    },
    {
      ...{ id: 'for', header: 'For' },
      cell: ({ track, level }) => `${nameOf(field, 'tracks', track)}, ${nameOf(field, 'levels', level)}`,
    },
    { ...{ id: 'style', header: 'Style', from: 960 }, cell: ({ team }) => team!.style },
    {
      ...{ id: 'sessions', header: 'Sessions', from: 960 },
      cell: (template) => `${template.sessions.length}, ${duration(totalMinutes(template))}`,
    },
    { ...{ id: 'version', header: 'Version', align: 'end', width: '9ch' }, cell: ({ team }) => team!.version },
    { ...{ id: 'jobs', header: 'Open jobs', align: 'end', width: '11ch', from: 640 }, cell: ({ team }) => team!.jobs },
    {
      ...{ id: 'updated', header: 'Updated', from: 1280 },
      cell: ({ team }) => `${clock.date(team!.updatedAt)} by ${team!.author.name}`,
    },
  ];
  return (
    <DataTable
      caption="Templates of your team"
      columns={columns}
      rows={templates}
      rowId={({ slug }) => slug}
      onOpen={({ slug }) => router.history.push(paths.template(slug))}
    />
  );
}
