import { candidateRoutes } from './candidates.ts';
import { checkRoutes, sittingRoutes } from './checks.ts';
import { comparisonRoutes } from './comparison.ts';
import { guideRoutes } from './guides.ts';
import { homeRoutes } from './home.ts';
import { documentRoutes } from './documents.ts';
import { exchangeRoutes } from './exchange.ts';
import { interviewingRoutes } from './interviewing.ts';
import { interviewRoutes } from './interviews.ts';
import { jobRoutes } from './jobs.ts';
import { loopRoutes } from './loops.ts';
import { loopTemplateRoutes } from './loop-templates.ts';
import { panelRoutes } from './panels.ts';
import { peopleRoutes, sessionRoutes, setupRoutes } from './people.ts';
import { questionBankRoutes, questionHistoryRoutes } from './question-history.ts';
import { questionCommentRoutes, questionViewRoutes } from './question-talk.ts';
import { questionRoutes } from './questions.ts';
import type { Route } from './route.ts';
import { rubricRoutes } from './rubrics.ts';
import { rubricVersionRoutes } from './rubric-versions.ts';
import { scorecardRoutes } from './scorecards.ts';
import { slateRoutes } from './slates.ts';

/** Every endpoint of the API, by feature. */
export const allRoutes = {
  setup: setupRoutes,
  session: sessionRoutes,
  people: peopleRoutes,
  interviewing: interviewingRoutes,
  rubrics: rubricRoutes,
  questions: questionRoutes,
  questionBank: questionBankRoutes,
  questionHistory: questionHistoryRoutes,
  questionComments: questionCommentRoutes,
  questionViews: questionViewRoutes,
  guides: guideRoutes,
  documents: documentRoutes,
  jobs: jobRoutes,
  candidates: candidateRoutes,
  loops: loopRoutes,
  slates: slateRoutes,
  loopTemplates: loopTemplateRoutes,
  interviews: interviewRoutes,
  panels: panelRoutes,
  scorecards: scorecardRoutes,
  rubricVersions: rubricVersionRoutes,
  checks: checkRoutes,
  sitting: sittingRoutes,
  comparison: comparisonRoutes,
  home: homeRoutes,
  exchange: exchangeRoutes,
} satisfies Record<string, Record<string, Route>>;
