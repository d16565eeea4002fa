import { InterviewScreen } from '../../features/interviews/interview-screen.tsx';
import { LiveScorecard } from '../../features/scorecards/live-scorecard.tsx';

/** An interview with the scorecard of whoever holds it. */
export function InterviewPage() {
  return <InterviewScreen scorecard={({ kit, briefing }) => <LiveScorecard kit={kit} briefing={briefing} />} />;
}
