import { type LoopTemplate, TemplateCopy } from '@loopwright/contracts';
import { useRouter } from '@tanstack/react-router';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { styleOf } from '../../platform/template-style.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useCopyTemplate } from './templates.queries.ts';

/** A template of the team that begins as another one is; the other stays as it is. */
export function CopyDialog({ template, onClose }: { template: LoopTemplate; onClose: () => void }) {
  const field = useField();
  const router = useRouter();
  const copy = useCopyTemplate();
  const { slug, title, track, level, summary } = template;
  const form = useForm({
    initial: { title: `${title} (ours)`.slice(0, 80), track, level, style: styleOf(template).slice(0, 60) },
    schema: TemplateCopy,
    toBody: (values): TemplateCopy => ({
      ...values,
      summary: summary.slice(0, 500),
      note: `Began as “${title}”`,
      from: slug,
    }),
    send: (values) =>
      copy.mutateAsync({ ...values, summary: summary.slice(0, 500), note: `Began as “${title}”`, from: slug }),
    onDone: (made) => {
      toast(`“${made.title}” is a template of your team now.`);
      router.history.push(paths.editTemplate(made.slug));
    },
  });
  return (
    <Dialog open onClose={onClose} title={`Duplicate “${title}”`} size="small">
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField label="Title" maxLength={80} {...form.field('title')} data-autofocus />
        <Select label="Track" options={optionsOf(field, 'tracks')} {...form.field('track')} />
        <Select label="Level" options={optionsOf(field, 'levels')} {...form.field('level')} />
        <TextField label="Company style" optional maxLength={60} {...form.field('style')} />
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Duplicate and edit
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
