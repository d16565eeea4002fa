/** Every screen and its address. A screen's code is fetched when it is first needed. */
import type { ScreenOf } from './screen.ts';

/** Behind the sign-in, inside the shell. */
export const screens: readonly ScreenOf[] = [
  { path: '/', load: () => import('../features/home/home-screen.tsx').then((m) => m.HomeScreen) },
  { path: '/jobs', load: () => import('../features/jobs/jobs-screen.tsx').then((m) => m.JobsScreen) },
  { path: '/jobs/new', load: () => import('../features/jobs/new-job-screen.tsx').then((m) => m.NewJobScreen) },
  {
    path: '/jobs/$jobId',
    load: () => import('../features/jobs/job-frame.tsx').then((m) => m.JobFrame),
    inside: [
      { path: '/', load: () => import('./pages/job-pages.tsx').then((m) => m.JobCandidatesPage) },
      { path: '/loop', load: () => import('./pages/job-loop-page.tsx').then((m) => m.JobLoopPage) },
      { path: '/slate', load: () => import('./pages/job-slate-page.tsx').then((m) => m.JobSlatePage) },
      { path: '/panels', load: () => import('./pages/job-panels-page.tsx').then((m) => m.JobPanelsPage) },
      { path: '/team', load: () => import('../features/jobs/job-team.tsx').then((m) => m.JobTeam) },
    ],
  },
  {
    path: '/jobs/$jobId/loop/preview/$sessionId',
    load: () => import('./pages/session-preview-page.tsx').then((m) => m.SessionPreviewPage),
  },
  {
    path: '/jobs/$jobId/loop/print',
    load: () => import('../features/loops/loop-sheet-screen.tsx').then((m) => m.LoopSheetScreen),
  },
  {
    path: '/candidates',
    load: () => import('../features/candidates/candidates-screen.tsx').then((m) => m.CandidatesScreen),
  },
  {
    path: '/applications/$applicationId',
    load: () => import('./pages/application-page.tsx').then((m) => m.ApplicationPage),
  },
  {
    path: '/questions',
    load: () => import('./pages/questions-page.tsx').then((m) => m.QuestionsPage),
    inside: [
      {
        path: '/$questionId',
        load: () => import('../features/questions/reading/question-pane.tsx').then((m) => m.QuestionPane),
      },
    ],
  },
  {
    path: '/questions/new',
    load: () => import('../features/questions/editor/editor-screen.tsx').then((m) => m.EditorScreen),
  },
  {
    path: '/questions/$questionId/edit',
    load: () => import('../features/questions/editor/editor-screen.tsx').then((m) => m.EditorScreen),
  },
  {
    path: '/questions/import',
    load: () => import('../features/exchange/exchange-screen.tsx').then((m) => m.ExchangeScreen),
  },
  {
    path: '/questions/documents',
    load: () => import('../features/documents/documents-screen.tsx').then((m) => m.DocumentsScreen),
  },
  {
    path: '/questions/documents/$documentId',
    load: () => import('../features/documents/review-screen.tsx').then((m) => m.ReviewScreen),
  },
  {
    path: '/templates',
    load: () => import('../features/templates/templates-screen.tsx').then((m) => m.TemplatesScreen),
  },
  {
    path: '/templates/loops/$templateId',
    load: () => import('../features/templates/template-screen.tsx').then((m) => m.TemplateScreen),
  },
  {
    path: '/templates/loops/$templateId/edit',
    load: () => import('../features/templates/edit-template-screen.tsx').then((m) => m.EditTemplateScreen),
  },
  {
    path: '/templates/rubrics',
    load: () => import('../features/rubrics/rubrics-screen.tsx').then((m) => m.RubricsScreen),
  },
  {
    path: '/templates/rubrics/$stage/edit',
    load: () => import('../features/rubrics/edit-rubric-screen.tsx').then((m) => m.EditRubricScreen),
  },
  {
    path: '/templates/rubrics/$stage',
    load: () => import('../features/rubrics/rubric-frame.tsx').then((m) => m.RubricFrame),
    inside: [
      { path: '/', load: () => import('../features/rubrics/rubric-sheet.tsx').then((m) => m.RubricSheet) },
      { path: '/history', load: () => import('../features/rubrics/rubric-history.tsx').then((m) => m.RubricHistory) },
      { path: '/use', load: () => import('../features/rubrics/rubric-use.tsx').then((m) => m.RubricUseList) },
    ],
  },
  {
    path: '/jobs/$jobId/compare',
    load: () => import('../features/comparison/comparison-screen.tsx').then((m) => m.ComparisonScreen),
  },
  {
    path: '/interviews/$interviewId',
    load: () => import('./pages/interview-page.tsx').then((m) => m.InterviewPage),
  },
  {
    path: '/scorecards/$scorecardId',
    load: () => import('../features/scorecards/scorecard-screen.tsx').then((m) => m.ScorecardScreen),
  },
  { path: '/guides', load: () => import('../features/guides/guides-screen.tsx').then((m) => m.GuidesScreen) },
  {
    path: '/guides/candidate-questions',
    load: () => import('../features/guides/candidate-questions-screen.tsx').then((m) => m.CandidateQuestionsScreen),
  },
  {
    path: '/guides/briefs/$brief',
    load: () => import('../features/guides/brief-screen.tsx').then((m) => m.BriefScreen),
  },
  { path: '/guides/decks/$deck', load: () => import('../features/guides/deck-screen.tsx').then((m) => m.DeckScreen) },
  { path: '/guides/$guide', load: () => import('../features/guides/guide-screen.tsx').then((m) => m.GuideScreen) },
  {
    path: '/applications/$applicationId/brief',
    load: () => import('./pages/application-brief-page.tsx').then((m) => m.ApplicationBriefPage),
  },
  { path: '/people', load: () => import('../features/people/people-screen.tsx').then((m) => m.PeopleScreen) },
  { path: '/account', load: () => import('./pages/account-page.tsx').then((m) => m.AccountPage) },
];

/** For anyone, on a page of their own. */
export const openScreens: readonly ScreenOf[] = [
  { path: '/setup', load: () => import('../features/setup/setup-screen.tsx').then((m) => m.SetupScreen) },
  { path: '/sign-in', load: () => import('../features/session/sign-in-screen.tsx').then((m) => m.SignInScreen) },
  {
    path: '/invitation',
    load: () => import('../features/session/invitation-screen.tsx').then((m) => m.InvitationScreen),
  },
];
