import { Aids } from '../../features/interviews/aids.tsx';
import { Preparation } from '../../features/interviews/preparation.tsx';
import { SessionPreviewScreen } from '../../features/loops/session-preview-screen.tsx';
import { CardPreview } from '../../features/scorecards/card-preview.tsx';
import { Section } from '../../ui/section.tsx';

/** A session of a loop, drawn by what draws the interview and its scorecard. */
export function SessionPreviewPage() {
  return (
    <SessionPreviewScreen
      draw={(kit) => (
        <>
          <Section title="Briefing">
            <Preparation kit={kit} />
          </Section>
          <CardPreview kit={kit} />
          <Aids kit={kit} />
        </>
      )}
    />
  );
}
