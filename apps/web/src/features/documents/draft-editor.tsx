import { type DocumentDraft, DocumentDraftChange } from '@loopwright/contracts';
import { formatWords, topicWords } from '../../platform/bank-words.ts';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { SlugsField } from '../../ui/slugs-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WeightsField } from '../../ui/weights-field.tsx';
import styles from './documents.module.css';
import { useTopics } from './documents.queries.ts';
import { entriesOf } from './review.ts';
import { changedBy, type Mended, mendedOf } from './mending.ts';
import { LevelsField } from './levels-field.tsx';
import type { Review } from './use-review.ts';

const formats = (['open', 'coding', 'system-design', 'behavioral'] as const).map((value) => ({
  value,
  label: formatWords[value],
}));

/** The fields of a draft. */
export function DraftEditor({ draft, review }: { draft: DocumentDraft; review: Review }) {
  const field = useField();
  const topics = useTopics();
  const { stages } = field;
  const form = useForm({
    initial: mendedOf(draft),
    schema: DocumentDraftChange,
    toBody: (values: Mended) => changedBy(draft, values),
    send: (values: Mended) => review.change.mutateAsync([changedBy(draft, values)]),
    onDone: () => review.closeEditor(draft.key),
  });
  const options = entriesOf(form.values.options);
  return (
    <div
      className={styles.whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        review.closeEditor(draft.key);
      }}
    >
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <TextArea label="Question" autoFocus {...form.field('prompt')} />
        <TextArea label="Assesses" optional rows={2} {...form.field('assesses')} />
        <TextArea label="Points to listen for" hint="One a line." optional {...form.field('keyPoints')} />
        <TextArea label="Follow-ups" hint="One a line." optional rows={2} {...form.field('followUps')} />
        <TextArea
          label="Options"
          hint="One a line; two or more make it multiple choice."
          optional
          {...form.field('options')}
        />
        {options.length > 0 ? (
          <>
            <Select
              label="Right answer"
              empty="Not named"
              options={options.map((option, at) => ({ value: String(at + 1), label: option }))}
              {...form.field('correct')}
            />
            <TextArea label="Explanation" optional rows={2} {...form.field('explanation')} />
          </>
        ) : (
          <Select label="Format" options={formats} {...form.field('format')} />
        )}
        <Select
          label="Stage"
          empty="None yet"
          options={stages.map(({ slug, name }) => ({ value: slug, label: name }))}
          {...form.field('stage')}
        />
        <TextField
          label="Time to plan, in minutes"
          optional
          type="number"
          inputMode="numeric"
          min={1}
          max={600}
          {...form.field('minutes')}
        />
        <LevelsField value={form.values.levels} onChange={(next) => form.set('levels', next)} />
        <WeightsField
          legend="Competencies"
          one="a competency"
          options={optionsOf(field, 'competencies')}
          value={form.values.competencies}
          onChange={(next) => form.set('competencies', next)}
          error={form.errors.competencies}
        />
        <SlugsField
          label="Topics"
          one="topic"
          hint="Enter or a comma adds one."
          value={form.values.topics}
          known={topics}
          words={topicWords}
          onChange={(next) => form.set('topics', next)}
          error={form.errors.topics}
        />
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <Row>
          <Button type="submit" variant="primary" size="small" busy={form.busy}>
            Save the question
          </Button>
          <Button size="small" onClick={() => review.closeEditor(draft.key)}>
            Cancel
          </Button>
        </Row>
      </Form>
    </div>
  );
}
