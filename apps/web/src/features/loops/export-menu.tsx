import { IconCalendar, IconCopy, IconDownload, IconPrinter, IconTemplate } from '../../ui/icons.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useField } from '../../platform/field.ts';
import { useCan } from '../../platform/session.tsx';
import { download, fileNameOf } from '../../platform/download.ts';
import { paths } from '../../platform/paths.ts';
import { useBuilder } from './builder-context.ts';
import { markdownOf } from './loop-markdown.ts';

/** The loop as files; all of them are made here, so they hold what is on screen. `title`: the job's. */
export function ExportMenu({ title }: { title: string }) {
  const { loop, open } = useBuilder();
  const field = useField();
  const saves = useCan('edit templates');
  const markdown = () => markdownOf(loop, title, field);
  return (
    <MenuButton
      label="Export the loop"
      items={() => [
        {
          label: 'Print or save as PDF',
          hint: 'A page for paper; your browser saves it as PDF',
          icon: <IconPrinter aria-hidden="true" />,
          href: paths.loopSheet(loop.jobId),
        },
        {
          label: 'Markdown file',
          icon: <IconDownload aria-hidden="true" />,
          onSelect: () => download(fileNameOf(title, 'md'), 'text/markdown', markdown()),
        },
        {
          label: 'Copy as Markdown',
          icon: <IconCopy aria-hidden="true" />,
          onSelect: () =>
            void navigator.clipboard.writeText(markdown()).then(
              () => toast('The loop is in the clipboard.'),
              () => toast('The browser did not allow copying. Take the file instead.', { tone: 'problem' }),
            ),
        },
        {
          label: 'Calendar draft…',
          hint: 'Sessions as appointments or tasks (.ics)',
          icon: <IconCalendar aria-hidden="true" />,
          onSelect: () => open({ kind: 'calendar' }),
        },
        ...(saves
          ? [
              'divider' as const,
              {
                label: 'Save as template…',
                hint: 'Sessions and rules for other jobs',
                icon: <IconTemplate aria-hidden="true" />,
                onSelect: () => open({ kind: 'template' }),
              },
            ]
          : []),
      ]}
    >
      Export
    </MenuButton>
  );
}
