import { useRouter } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './documents.module.css';
import { useUpload } from './documents.queries.ts';
import { accepted, refusalOf } from './words.ts';

/** Choose or drop a file; it is read at once. */
export function UploadForm() {
  const router = useRouter();
  const upload = useUpload();
  const [wrong, setWrong] = useState<string>();
  const [over, setOver] = useState(false);
  const read = (file: File | undefined) => {
    if (!file || upload.isPending) return;
    const refused = refusalOf(file);
    setWrong(refused);
    upload.reset();
    if (!refused) upload.mutate(file, { onSuccess: ({ id }) => router.history.push(paths.document(id)) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
  };
  return (
    <Section title="A new document">
      <Stack gap={3}>
        <Muted>
          For a document as people write it. For an exported bank, or a table or file with one question per row,{' '}
          <Link href={paths.exchange}>import a file</Link>.
        </Muted>
        <div
          className={styles.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Field
            label="Document"
            hint="Choose a file, or drop it here: Markdown, text, HTML, DOCX, PDF, CSV, JSON or YAML, up to 20 MB."
            error={wrong}
          >
            {(wiring) => (
              <FileInput
                {...wiring}
                accept={accepted}
                disabled={upload.isPending}
                onChange={(event) => {
                  read(event.target.files?.[0]);
                  // The same file, mended, can be chosen again.
                  event.target.value = '';
                }}
              />
            )}
          </Field>
          <p role="status" className={styles.status}>
            {upload.isPending ? `Reading “${upload.variables.name}”…` : ''}
          </p>
        </div>
        {upload.isError && <Problem takeFocus>{whyNot(upload.error)}</Problem>}
        <Muted small>Nothing joins the bank by itself. What is found stays here until you have looked at it.</Muted>
      </Stack>
    </Section>
  );
}

const whyNot = (error: unknown): string =>
  isProblem(error) ? problemText(error) : 'The browser cannot read this file. Choose it again.';
