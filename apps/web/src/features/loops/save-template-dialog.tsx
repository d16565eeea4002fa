import { TemplateFromLoop } from '@loopwright/contracts';
import { useId } from 'react';
import * as z from 'zod/mini';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useBuilder } from './builder-context.ts';
import { counted } from './loop-words.ts';
import { useSaveAsTemplate } from './template-link.queries.ts';

const Draft = z.omit(TemplateFromLoop, { version: true });
type Draft = z.infer<typeof Draft>;

/** The loop as a template of the team: what it asks stays here, unless its pinned questions are to come along. */
export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
  const { loop, jobTitle } = useBuilder();
  const id = useId();
  const field = useField();
  const save = useSaveAsTemplate(loop);
  const pinned = loop.sessions.flatMap(({ questions }) => questions).filter((question) => question.pinned).length;
  const form = useForm({
    initial: {
      ...{ title: jobTitle.slice(0, 80), track: loop.track, level: loop.level, style: '', summary: '', note: '' },
      ...{ keep: 'sessions-and-rules', follow: true },
    } as Draft,
    schema: Draft,
    send: (draft: Draft) => save.mutateAsync(draft),
    onDone: ({ title }) => {
      toast(`“${title}” is a template of your team now.`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Save as template"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={form.busy}>
            Save template
          </Button>
        </>
      }
    >
      <Form id={id} ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField label="Title" maxLength={80} {...form.field('title')} data-autofocus />
        <Select label="Track" options={optionsOf(field, 'tracks')} {...form.field('track')} />
        <Select label="Level" options={optionsOf(field, 'levels')} {...form.field('level')} />
        <TextField
          label="Company style"
          optional
          maxLength={60}
          hint="In whose manner it interviews: “Small start-up”, “Bank”"
          {...form.field('style')}
        />
        <TextArea label="What it is for" optional rows={2} maxLength={500} {...form.field('summary')} />
        <TextArea label="Note for the history" optional rows={2} maxLength={500} {...form.field('note')} />
        {pinned > 0 && (
          <Checkbox
            label={`Keep ${counted(pinned, 'pinned question')}`}
            hint="Otherwise the template has sessions and rules only"
            checked={form.values.keep === 'pinned-questions-too'}
            onChange={(on) => form.set('keep', on ? 'pinned-questions-too' : 'sessions-and-rules')}
          />
        )}
        <Checkbox
          label="This loop follows the template"
          hint="New versions of it are offered here"
          checked={form.values.follow}
          onChange={(on) => form.set('follow', on)}
        />
      </Form>
    </Dialog>
  );
}
