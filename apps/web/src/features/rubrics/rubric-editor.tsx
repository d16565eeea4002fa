import type { Rubric } from '@loopwright/contracts';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCommands } from '../../platform/keys.ts';
import { paths } from '../../platform/paths.ts';
import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Page, Panel, Row, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { CriterionFields } from './criterion-fields.tsx';
import { PublishRubricDialog } from './publish-rubric-dialog.tsx';
import { RedFlagFields } from './red-flag-fields.tsx';
import { missingIn, type RubricErrors } from './rubric-errors.ts';
import { emptyAnchors, moved, NEW, replaced, sameText, textOf, without } from './rubric-text.ts';
import type { useKeptText, Written } from './use-kept-text.ts';

type Props = {
  rubric: Rubric;
  start: Written;
  restored: Written | null;
  kept: ReturnType<typeof useKeptText>;
};

export function RubricEditor({ rubric, start, restored, kept }: Props) {
  const router = useRouter();
  const [written, setWritten] = useState(restored ?? start);
  const [errors, setErrors] = useState<RubricErrors>({});
  const [publishing, setPublishing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { text } = written;
  const changed = !sameText(text, textOf(rubric));

  const write = (next: Written) => {
    setWritten(next);
    setErrors({});
    kept.keep(next);
  };
  const set = (part: Partial<Written['text']>) => write({ ...written, text: { ...text, ...part } });
  const show = (found: RubricErrors) => {
    setErrors(found);
    setPublishing(false);
    requestAnimationFrame(() => focusFirst(form.current, found));
  };
  const publish = () => {
    const missing = missingIn(text);
    if (Object.keys(missing).length > 0) show(missing);
    else if (changed) setPublishing(true);
  };
  const leave = async (words: string) => {
    await kept.forget();
    toast(words);
    router.history.push(paths.rubric(rubric.stage));
  };
  useCommands('Rubric', [{ keys: 'mod+enter', label: 'Publish rubric', run: publish }]);

  return (
    <Page>
      <PageHeader
        title={`Edit: ${rubric.title}`}
        crumbs={[
          { label: 'Rubrics', href: paths.rubrics },
          { label: rubric.title, href: paths.rubric(rubric.stage) },
        ]}
        meta={<span role="status">{stateOf(changed, kept.keeps)}</span>}
        actions={
          <>
            <Button onClick={() => void leave('Your changes were discarded.')}>{changed ? 'Discard' : 'Close'}</Button>
            <Button
              variant="primary"
              onClick={publish}
              disabledReason={changed ? undefined : 'Nothing has changed yet.'}
            >
              Publish…
            </Button>
          </>
        }
      />
      <div ref={form}>
        <Stack gap={5}>
          {restored && <Restored onReset={() => write(start)} />}
          <FormSection title="Title">
            <TextField
              label="Title"
              hideLabel
              name="title"
              maxLength={80}
              value={text.title}
              onChange={(title) => set({ title })}
              error={errors.title}
            />
          </FormSection>
          <CriteriaFields text={text} errors={errors} onChange={(criteria) => set({ criteria })} />
          <RedFlagFields flags={text.redFlags} errors={errors} onChange={(redFlags) => set({ redFlags })} />
        </Stack>
      </div>
      {publishing && (
        <PublishRubricDialog
          stage={rubric.stage}
          written={written}
          onClose={() => setPublishing(false)}
          onBase={(base) => write({ ...written, base })}
          onErrors={show}
          onDone={(words) => void leave(words)}
        />
      )}
    </Page>
  );
}

function CriteriaFields({
  text: { criteria },
  errors,
  onChange,
}: {
  text: Written['text'];
  errors: RubricErrors;
  onChange: (criteria: Written['text']['criteria']) => void;
}) {
  const add = () => {
    const slug = `${NEW}-${Date.now()}`;
    onChange([
      ...criteria,
      { slug, name: '', competency: '', question: '', anchors: { ...emptyAnchors }, overlay: {} },
    ]);
  };
  const remove = (at: number) => {
    onChange(without(criteria, at));
    toast(`${criteria[at]!.name || 'Criterion'} removed.`, { undo: () => onChange(criteria) });
  };
  return (
    <Stack gap={3}>
      {criteria.map((criterion, position) => (
        <CriterionFields
          key={criterion.slug}
          criterion={criterion}
          position={position}
          count={criteria.length}
          errors={errors}
          onChange={(next) => onChange(replaced(criteria, position, next))}
          onMove={(by) => onChange(moved(criteria, position, by))}
          onRemove={() => remove(position)}
        />
      ))}
      <Row>
        <Button icon={<IconPlus aria-hidden="true" />} onClick={add} disabled={criteria.length >= 12}>
          Add a criterion
        </Button>
      </Row>
    </Stack>
  );
}

function Restored({ onReset }: { onReset: () => void }) {
  return (
    <Panel>
      <Row justify="between">
        <span>These are your changes from last time. They were kept on this device and are not published.</span>
        <Button onClick={onReset}>Start over</Button>
      </Row>
    </Panel>
  );
}

function stateOf(changed: boolean, keeps: boolean): string {
  if (!changed) return 'Nothing changed yet. Interviewers see a change when it is published.';
  return keeps
    ? 'Not published. Your changes are kept on this device.'
    : 'Not published. This browser keeps nothing: publish before you close the page.';
}

function focusFirst(form: HTMLElement | null, errors: RubricErrors): void {
  const named = [...(form?.querySelectorAll<HTMLElement>('[name]') ?? [])];
  const isWrong = (name: string) => name in errors || name.replace(/\.name$/, '.slug') in errors;
  named.find((element) => isWrong(element.getAttribute('name')!))?.focus();
}
