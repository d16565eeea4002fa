import type { LoopTemplate, TemplateText } from '@loopwright/contracts';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { optionsOf, useField } from '../../platform/field.ts';
import { useCommands } from '../../platform/keys.ts';
import { paths } from '../../platform/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './edit-template.module.css';
import { CoverageFields } from './coverage-fields.tsx';
import { PinnedFields } from './pinned-fields.tsx';
import { PublishTemplateDialog } from './publish-template-dialog.tsx';
import { SessionsFields } from './session-fields.tsx';
import { type Errors, sameText, textOf } from './template-text.ts';

type Props = { template: LoopTemplate; start: TemplateText };
export function TemplateEditor({ template, start }: Props) {
  const router = useRouter();
  const [text, setText] = useState(start);
  /** The version that this text was made of; another's that came meanwhile takes its place only when somebody says so. */
  const [base, setBase] = useState(template.team!.version);
  const [errors, setErrors] = useState<Errors>({});
  const [publishing, setPublishing] = useState(false);
  const changed = !sameText(text, textOf(template));
  useWarning(changed);
  const set = (part: Partial<TemplateText>) => {
    setText({ ...text, ...part });
    setErrors({});
  };
  const publish = () => changed && setPublishing(true);
  useCommands('Template', [{ keys: 'mod+enter', label: 'Publish template', run: publish }]);
  const here = paths.template(template.slug);
  return (
    <Page width="narrow">
      <PageHeader
        title={`Edit: ${template.title}`}
        crumbs={[
          { label: 'Templates', href: paths.templates },
          { label: template.title, href: here },
        ]}
        meta={
          <span role="status">
            {changed ? 'Not published yet. No loop changes before.' : 'Nothing changed yet. A change is a new version.'}
          </span>
        }
        actions={
          <>
            <ButtonLink href={here}>{changed ? 'Discard' : 'Close'}</ButtonLink>
            <Button
              variant="primary"
              onClick={publish}
              disabledReason={changed ? undefined : 'Nothing has changed yet.'}
            >
              Review and publish…
            </Button>
          </>
        }
      />
      <Stack gap={5}>
        {Object.keys(errors).length > 0 && <Faults errors={errors} text={text} />}
        <FaceFields text={text} errors={errors} onChange={set} />
        <SessionsFields text={text} errors={errors} onChange={set} />
        <CoverageFields coverage={text.coverage} onChange={(coverage) => set({ coverage })} />
        <PinnedFields text={text} known={template.pinned ?? []} onChange={(pinned) => set({ pinned })} />
      </Stack>
      {publishing && (
        <PublishTemplateDialog
          template={template}
          base={base}
          text={text}
          onBase={setBase}
          onClose={() => setPublishing(false)}
          onErrors={(found) => {
            setErrors(found);
            setPublishing(false);
          }}
          onDone={(words) => {
            toast(words);
            router.history.push(here);
          }}
        />
      )}
    </Page>
  );
}

type FaceProps = { text: TemplateText; errors: Errors; onChange: (part: Partial<TemplateText>) => void };
function FaceFields({ text, errors, onChange }: FaceProps) {
  const field = useField();
  return (
    <FormSection title="What it is for">
      <TextField
        label="Title"
        maxLength={80}
        value={text.title}
        onChange={(title) => onChange({ title })}
        error={errors['title']}
      />
      <Select
        label="Track"
        options={optionsOf(field, 'tracks')}
        value={text.track}
        onChange={(track) => onChange({ track })}
      />
      <div className={styles.halves}>
        <Select
          label="Level"
          options={optionsOf(field, 'levels')}
          value={text.level}
          onChange={(level) => onChange({ level })}
        />
        <TextField
          label="Company style"
          optional
          maxLength={60}
          value={text.style}
          onChange={(style) => onChange({ style })}
        />
      </div>
      <TextArea
        label="Summary"
        optional
        rows={2}
        maxLength={500}
        value={text.summary}
        onChange={(summary) => onChange({ summary })}
      />
    </FormSection>
  );
}

/** Everything that stands in the way, each with the session that it is about. */
function Faults({ errors, text }: { errors: Errors; text: TemplateText }) {
  const placeOf = (path: string) => {
    const [part, position] = path.split('.');
    return part === 'sessions' ? `${text.sessions[Number(position)]?.title}: ` : '';
  };
  return (
    <Problem takeFocus>
      This cannot be published yet:
      <ul>
        {Object.entries(errors).map(([path, message]) => (
          <li key={path}>{`${placeOf(path)}${path.split('.').at(-1)} ${message}`}</li>
        ))}
      </ul>
    </Problem>
  );
}

/** Leaving the page would lose what was written. */
function useWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);
}
