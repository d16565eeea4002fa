import type { Loop } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { IconEye, IconWand } from '../../ui/icons.ts';
import { ASSEMBLE_BUTTON, useBuilder } from './builder-context.ts';
import { ExportMenu } from './export-menu.tsx';
import styles from './builder-frame.module.css';
import { counted, duration, isUntouched, publishReason } from './loop-words.ts';
import { TemplateLine } from './template-line.tsx';
import type { Assembly } from './use-assembly.ts';
import type { LoopEdits } from './use-loop-edits.ts';

/** `blocked`: the assembler found no way, and what to do about it comes first. */
type BarProps = { edits: LoopEdits; assembly: Assembly; blocked: boolean };

/** Where the loop stands, and what can be done with all of it. */
export function BuilderBar(props: BarProps) {
  const { edits } = props;
  const { loop, jobTitle, runs, session } = useBuilder();
  const minutes = loop.sessions.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <div className={styles.bar}>
      <div className={styles.state}>
        <PublishedLine loop={loop} />
        <p>
          {counted(loop.sessions.length, 'session')}, {duration(minutes)}
          {runs && (
            <>
              {' · '}
              <span role="status">{savedWords(edits)}</span>
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        {runs && <ExportMenu title={jobTitle} />}
        {session && (
          <ButtonLink href={paths.sessionPreview(loop.jobId, session.id)} icon={<IconEye aria-hidden="true" />}>
            Preview as interviewer
          </ButtonLink>
        )}
        {runs && <RunnerActions {...props} />}
      </div>
      <TemplateLine />
    </div>
  );
}

function RunnerActions({ edits, assembly: { busy, run }, blocked }: BarProps) {
  const { loop, open } = useBuilder();
  const untouched = isUntouched(loop);
  const field = useField();
  const reason = publishReason(loop, edits.unsaved !== null, (slug) => nameOf(field, 'competencies', slug));
  return (
    <>
      <Button
        id={ASSEMBLE_BUTTON}
        variant={untouched && !blocked ? 'primary' : 'default'}
        icon={<IconWand aria-hidden="true" />}
        busy={busy}
        {...(edits.unsaved && { disabledReason: 'Some changes are not saved yet' })}
        title={
          untouched
            ? undefined
            : 'Chooses the best questions around those that are pinned, and changes as little as it can'
        }
        onClick={() => run()}
      >
        {busy ? 'Assembling…' : untouched ? 'Assemble' : 'Assemble again'}
      </Button>
      <Button
        variant={blocked || reason ? 'default' : 'primary'}
        {...(reason && { disabledReason: reason })}
        onClick={() => open({ kind: 'publish' })}
      >
        Publish
      </Button>
    </>
  );
}

function savedWords({ saving, unsaved }: LoopEdits): string {
  if (saving) return 'Saving…';
  return unsaved ? `${counted(unsaved.edits.length, 'change')} not saved` : 'All changes saved';
}

function PublishedLine({ loop: { published, changedSincePublished } }: { loop: Loop }) {
  const clock = useClock();
  if (!published) return <div className={styles.published}>Not published yet</div>;
  return (
    <div className={styles.published}>
      <span title={clock.full(published.at)}>
        Version {published.version} published {clock.date(published.at)} by {published.by.name}
      </span>
      {changedSincePublished && <Badge tone="warn">Changed since published</Badge>}
    </div>
  );
}
