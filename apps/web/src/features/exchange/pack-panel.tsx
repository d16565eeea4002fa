import { problemText } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { usePackPreview } from './exchange.queries.ts';

/** The content that came with the product is updated like any other file. */
export function PackPanel({ onPreview }: { onPreview: (id: string) => void }) {
  const preview = usePackPreview();
  const approves = useCan('approve imports');
  const look = () =>
    preview.mutate(approves ? 'approved' : 'draft', { onSuccess: ({ import: found }) => found && onPreview(found.id) });
  return (
    <Section title="Update the shipped questions">
      <Stack gap={3}>
        <Muted>
          Compares your bank with the content pack of this version. What your team edited is never overwritten: you
          choose.
        </Muted>
        <Row>
          <Button onClick={look} busy={preview.isPending}>
            Compare with the shipped questions
          </Button>
        </Row>
        {preview.isError && <Problem takeFocus>{problemText(preview.error)}</Problem>}
        {preview.data && !preview.data.import && (
          <Problem takeFocus>
            {`The pack does not fit this organisation: ${preview.data.faults[0]?.message ?? 'it has faults'}.`}
          </Problem>
        )}
      </Stack>
    </Section>
  );
}
