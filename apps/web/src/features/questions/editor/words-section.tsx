import { questionFormats } from '@loopwright/contracts';
import { formatWords } from '../../../platform/bank.ts';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AlikeNotice } from './alike-notice.tsx';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import styles from './editor.module.css';

const formats = questionFormats.map((value) => ({ value, label: formatWords[value] }));

/** What the question is called, what is said to the candidate, how, and how long. */
export function WordsSection() {
  const { content, change } = useEditing();
  return (
    <EditorSection title="The question">
      <div {...at('title')}>
        <TextField
          label="Title"
          hint="How your team finds it; candidates never see it."
          name="title"
          maxLength={200}
          value={content.title}
          onChange={(title) => change({ title })}
          error={useMissingAt('title')}
          data-autofocus
        />
      </div>
      <div {...at('prompt')}>
        <TextArea
          label="Prompt"
          hint={
            <>
              What the interviewer says. <code>**bold**</code>, <code>`code`</code>, lists and ``` blocks are drawn.
            </>
          }
          name="prompt"
          rows={5}
          maxLength={20_000}
          value={content.prompt}
          onChange={(prompt) => change({ prompt })}
          error={useMissingAt('prompt')}
        />
      </div>
      <div className={styles.pair}>
        <div {...at('format')}>
          <Select
            label="Format"
            options={formats}
            value={content.format}
            onChange={(format) => change({ format })}
            error={useMissingAt('format')}
          />
        </div>
        <div {...at('minutes')}>
          <Minutes />
        </div>
      </div>
      <AlikeNotice />
    </EditorSection>
  );
}

function Minutes() {
  const { content, change } = useEditing();
  return (
    <TextField
      label="Time to plan, in minutes"
      type="number"
      inputMode="numeric"
      min={1}
      max={600}
      value={content.minutes ? String(content.minutes) : ''}
      onChange={(text) => change({ minutes: Math.min(600, Math.max(0, Math.round(Number(text) || 0))) })}
      error={useMissingAt('minutes')}
    />
  );
}
