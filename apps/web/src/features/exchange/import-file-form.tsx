import type { ColumnMapping as Mapping, ImportPreview, ImportTarget } from '@loopwright/contracts';
import { useState } from 'react';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { useColumns, usePreview } from './exchange.queries.ts';
import styles from './exchange.module.css';
import { FaultTable } from './fault-table.tsx';
import { formatOf } from './words.ts';

type Chosen = { name: string; format: 'yaml' | 'json' | 'csv' | 'markdown'; text: string };
const LARGEST = 20_000_000;
const targets = [
  { value: 'draft', label: 'Drafts, for somebody to review' },
  { value: 'approved', label: 'Approved, in use at once' },
] as const;

/** Choose a file, say what its columns mean, and look at what it would do. */
export function ImportFileForm({ onPreview }: { onPreview: (id: string) => void }) {
  const approves = useCan('approve imports');
  const [target, setTarget] = useState<ImportTarget>('draft');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [wrong, setWrong] = useState('');
  const [mapping, setMapping] = useState<Mapping>({});
  const columns = useColumns();
  const preview = usePreview();
  const choose = async (file: File | undefined) => {
    setMapping({});
    setChosen(null);
    preview.reset();
    columns.reset();
    const read = file && (await readFile(file));
    setWrong(typeof read === 'string' ? read : '');
    if (!read || typeof read === 'string') return;
    setChosen(read);
    if (read.format === 'csv') columns.mutate(read.text);
  };
  const look = () =>
    chosen &&
    preview.mutate({ ...chosen, target, mapping }, { onSuccess: ({ import: found }) => found && onPreview(found.id) });
  return (
    <Section title="Import a file">
      <Stack gap={4}>
        <Muted>
          For an exported bank, or a table or file with one question per row. For a document as people write it,{' '}
          <Link href={paths.documents}>read a document</Link>.
        </Muted>
        <Muted>YAML, JSON, CSV or Markdown, up to 20 MB. Nothing changes before you have seen what it would do.</Muted>
        <div className={styles.choices}>
          <Field label="File" error={wrong || undefined}>
            {(wiring) => (
              <FileInput
                {...wiring}
                bordered
                accept=".yaml,.yml,.json,.csv,.tsv,.md,.markdown"
                onChange={(event) => void choose(event.target.files?.[0])}
              />
            )}
          </Field>
          <Select
            label="Questions become"
            value={target}
            onChange={setTarget}
            options={targets.map((one) => ({ ...one, disabled: one.value === 'approved' && !approves }))}
          />
        </div>
        {columns.data && <ColumnMapping found={columns.data} mapping={mapping} onChange={setMapping} />}
        {columns.isError && <Problem takeFocus>{problemText(columns.error)}</Problem>}
        <Row>
          <Button
            variant="primary"
            onClick={look}
            busy={preview.isPending}
            disabledReason={chosen ? undefined : 'Choose a file first'}
          >
            Compare with the bank
          </Button>
        </Row>
        <Outcome
          headings={columns.data?.columns.map(({ heading }) => heading) ?? []}
          preview={preview.data}
          problem={preview.isError ? problemText(preview.error) : undefined}
        />
      </Stack>
    </Section>
  );
}

type Found = { headings: readonly string[]; preview: ImportPreview | undefined; problem: string | undefined };
function Outcome({ headings, preview, problem }: Found) {
  if (problem) return <Problem takeFocus>{problem}</Problem>;
  return preview && !preview.import ? (
    <FaultTable faults={preview.faults} count={preview.faultCount} headings={headings} />
  ) : null;
}

/** The file as text, or why it is not one that can be read. */
async function readFile(file: File): Promise<Chosen | string> {
  const format = formatOf(file.name);
  if (!format) return 'The name of the file has to end in .yaml, .json, .csv or .md.';
  if (file.size > LARGEST) return `The file has ${Math.ceil(file.size / 1_000_000)} MB; at most 20 MB can be imported.`;
  return { name: file.name, format, text: await file.text() };
}
