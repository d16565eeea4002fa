import type { LoopDraft, LoopTemplate, Stage } from '@loopwright/contracts';
import { useState } from 'react';
import { useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { counted, duration } from './loop-words.ts';
import { sessionFor } from './new-session.ts';
import styles from './start-loop.module.css';

const [LEAST, MOST] = [10, 240];
type Props = { templates: readonly LoopTemplate[]; busy: boolean; onStart: (draft: LoopDraft) => void };

/** Any stages of the field, each with the length of its slot. */
export function OwnStages({ templates, busy, onStart }: Props) {
  const { stages } = useField();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [minutes, setMinutes] = useState<Record<string, string>>({});
  const minutesOf = (stage: Stage) => minutes[stage.slug] ?? String(sessionFor(stage, templates, []).minutes);
  const picked = stages.filter(({ slug }) => chosen.includes(slug));
  const wrong = picked.filter((stage) => !fits(minutesOf(stage)));
  const total = picked.reduce((sum, stage) => sum + (Number(minutesOf(stage)) || 0), 0);
  const toggle = (slug: string, on: boolean) =>
    setChosen(on ? [...chosen, slug] : chosen.filter((each) => each !== slug));
  const start = () =>
    onStart({ sessions: picked.map((stage) => sessionFor(stage, templates, [], Number(minutesOf(stage)))) });
  return (
    <Stack gap={4}>
      <fieldset className={styles.stages}>
        <legend className="visually-hidden">Stages</legend>
        {stages.map((stage) => (
          <div key={stage.slug} className={styles.stage}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(stage.slug)}
                onChange={(event) => toggle(stage.slug, event.target.checked)}
              />
              <span>
                <b>{stage.name}</b>
                <span>{stage.purpose}</span>
              </span>
            </label>
            <label className={styles.minutes}>
              <input
                type="number"
                inputMode="numeric"
                min={LEAST}
                max={MOST}
                aria-label={`Minutes of ${stage.name}`}
                aria-invalid={(chosen.includes(stage.slug) && !fits(minutesOf(stage))) || undefined}
                value={minutesOf(stage)}
                onChange={(event) => setMinutes({ ...minutes, [stage.slug]: event.target.value })}
              />
              min
            </label>
          </div>
        ))}
      </fieldset>
      {wrong.length > 0 && (
        <p role="alert" className={styles.wrong}>
          A session takes between {LEAST} and {MOST} minutes: look at {wrong.map(({ name }) => name).join(', ')}.
        </p>
      )}
      <div className={styles.foot}>
        <Button
          variant="primary"
          busy={busy}
          {...(picked.length === 0
            ? { disabledReason: 'Tick at least one stage' }
            : wrong.length > 0
              ? { disabledReason: 'Correct the minutes first' }
              : {})}
          onClick={start}
        >
          Start from these stages
        </Button>
        <span role="status">{picked.length > 0 && `${counted(picked.length, 'session')}, ${duration(total)}`}</span>
      </div>
    </Stack>
  );
}

const fits = (text: string): boolean => Number.isInteger(Number(text)) && Number(text) >= LEAST && Number(text) <= MOST;
