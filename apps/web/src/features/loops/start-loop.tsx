import type { Job, LoopDraft, LoopTemplate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { ASSEMBLE_BUTTON, focusSoon } from './builder-context.ts';
import { templatesQuery } from '../../platform/templates.ts';
import { useStartLoop } from './loops.queries.ts';
import { nearestFirst } from './new-session.ts';
import { OwnStages } from './own-stages.tsx';
import styles from './start-loop.module.css';
import { fitting, labelOf, noFilter } from './template-filter.ts';
import { TemplateFilters } from './template-filters.tsx';
import { TemplatePreview } from './template-preview.tsx';

/** A job without a loop: from the template for its track and level, from another one, or from chosen stages. */
export function StartLoop({ job }: { job: Job }) {
  const templates = useQuery(templatesQuery());
  const start = useStartLoop(job.id, toBuilder);
  const [way, setWay] = useState<'template' | 'own'>('template');
  return (
    <section aria-labelledby="start" className={styles.start}>
      <div>
        <h2 id="start">Choose how to start</h2>
        <p className={styles.lead}>Sessions come first, their questions next. Everything can be changed afterwards.</p>
      </div>
      <Segmented
        label="How to start"
        value={way}
        onChange={setWay}
        options={[
          { value: 'template', label: 'From a template' },
          { value: 'own', label: 'Own set of stages' },
        ]}
      />
      {templates.isPending && <SkeletonRows rows={6} label="Loading templates" />}
      {templates.isError && <ErrorPanel what="The templates could not be loaded." {...failureOf(templates)} />}
      {templates.data && way === 'template' && (
        <FromTemplate
          job={job}
          templates={templates.data.items}
          busy={start.isPending}
          onStart={(draft) => start.mutate(draft)}
        />
      )}
      {templates.data && way === 'own' && (
        <OwnStages
          templates={nearestFirst(templates.data.items, job)}
          busy={start.isPending}
          onStart={(draft) => start.mutate(draft)}
        />
      )}
      {start.error && <Problem takeFocus>{problemText(start.error)}</Problem>}
    </section>
  );
}

/** The button went with its screen: the builder is read from its top, and assembling comes next. */
function toBuilder() {
  window.scrollTo({ top: 0 });
  focusSoon(ASSEMBLE_BUTTON);
}

type FromProps = { job: Job; templates: readonly LoopTemplate[]; busy: boolean; onStart: (draft: LoopDraft) => void };
function FromTemplate({ job, templates, busy, onStart }: FromProps) {
  const field = useField();
  const [filter, setFilter] = useState(noFilter);
  const choices = fitting(ownFirst(nearestFirst(templates, job)), filter);
  const [slug, setSlug] = useState<string>();
  const chosen = choices.find((template) => template.slug === slug) ?? choices[0];
  const fits = chosen?.track === job.track && chosen.level === job.level;
  if (templates.length === 0)
    return <p className={styles.lead}>There are no templates. Start from your own set of stages.</p>;
  const filters = <TemplateFilters templates={templates} filter={filter} onChange={setFilter} />;
  if (!chosen)
    return (
      <Stack gap={4}>
        {filters}
        <p className={styles.lead} role="status">
          No template is like that. Take a filter away, or start from your own set of stages.
        </p>
      </Stack>
    );
  return (
    <Stack gap={4}>
      {filters}
      <div className={styles.select}>
        <Select
          label="Template"
          hint={
            fits
              ? 'Made for this job’s track and level'
              : `Made for another track or level than ${nameOf(field, 'tracks', job.track)}, ${nameOf(field, 'levels', job.level)}`
          }
          value={chosen.slug}
          onChange={setSlug}
          options={choices.map((template) => ({ value: template.slug, label: labelOf(template) }))}
        />
      </div>
      {chosen.reported && (
        <p className={styles.lead}>
          {`Reported practice: ${chosen.reported.basis} ${chosen.reported.style} has not confirmed it; change what does not suit you.`}
        </p>
      )}
      <TemplatePreview template={chosen} />
      <div>
        <Button variant="primary" busy={busy} onClick={() => onStart({ template: chosen.slug })}>
          Start from template
        </Button>
      </div>
    </Stack>
  );
}

/** What is only reported of others stands below what was made for this field. */
const ownFirst = (templates: readonly LoopTemplate[]): LoopTemplate[] => [
  ...templates.filter(({ reported }) => !reported),
  ...templates.filter(({ reported }) => reported),
];
