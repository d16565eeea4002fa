import type { Kit, Scorecard } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import { paths } from '../../platform/paths.ts';
import { useClock } from '../../platform/time.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IconCircleCheck, IconLock } from '../../ui/icons.ts';
import { Stack } from '../../ui/layout.tsx';
import { CardView } from './card-view.tsx';
import styles from './read-only-card.module.css';
import type { Kept } from './saving/entry.ts';

type Props = {
  card: Scorecard;
  kit: Kit;
  /** How to take the pen, where another tab has it. */
  elsewhere: ReactNode;
  /** Words on this device that came too late. */
  unsent: readonly Kept[];
};

/** The interviewer's own card, when it is not to be written here. */
export function ReadOnlyCard({ card, kit, elsewhere, unsent }: Props) {
  const clock = useClock();
  const submitted = card.state === 'submitted';
  const late = submitted ? unsent.map(({ words }) => words.note).filter((note) => note !== '') : [];
  return (
    <Stack gap={5}>
      <div className={styles.banner} role="status">
        {submitted ? <IconCircleCheck aria-hidden="true" /> : <IconLock aria-hidden="true" />}
        <span>
          {submitted
            ? `Submitted ${clock.dateTime(card.submittedAt!)}. It can no longer be changed.`
            : 'Open in another tab.'}
        </span>
        {submitted ? (
          <ButtonLink size="small" href={paths.application(kit.interview.applicationId)}>
            {`Go to ${kit.interview.candidate.name}`}
          </ButtonLink>
        ) : (
          elsewhere
        )}
      </div>
      {late.length > 0 && (
        <div className={styles.banner}>
          <span>Some words on this device were not part of what was submitted.</span>
          <CopyButton label="Copy them" text={late.join('\n\n')} />
        </div>
      )}
      <CardView card={card} />
    </Stack>
  );
}
