import type { WaitingFor } from '@loopwright/contracts';

/** Addresses of the screens, in one place. */
export const paths = {
  home: '/',
  setup: '/setup',
  signIn: '/sign-in',
  jobs: '/jobs',
  newJob: '/jobs/new',
  job: (jobId: string) => `/jobs/${jobId}`,
  jobTeam: (jobId: string) => `/jobs/${jobId}/team`,
  loop: (jobId: string) => `/jobs/${jobId}/loop`,
  sessionPreview: (jobId: string, sessionId: string) => `/jobs/${jobId}/loop/preview/${sessionId}`,
  loopSheet: (jobId: string) => `/jobs/${jobId}/loop/print`,
  slate: (jobId: string) => `/jobs/${jobId}/slate`,
  panels: (jobId: string) => `/jobs/${jobId}/panels`,
  compare: (jobId: string, applications: readonly string[] = []) =>
    `/jobs/${jobId}/compare${applications.length > 0 ? `?applications=${applications.join(',')}` : ''}`,
  application: (applicationId: string) => `/applications/${applicationId}`,
  candidates: '/candidates',
  waiting: (reason: WaitingFor) => `/candidates?waiting=${reason}`,
  questions: '/questions',
  /** Drafts of the bank, those that were written last first. */
  ownDrafts: '/questions?status=draft&sort=updated',
  exchange: '/questions/import',
  /** Import and export, with the shipped questions first. */
  starterSet: '/questions/import?from=pack',
  import: (importId: string) => `/questions/import?import=${importId}`,
  documents: '/questions/documents',
  document: (documentId: string) => `/questions/documents/${documentId}`,
  question: (questionId: string) => `/questions/${questionId}`,
  newQuestion: (title = '') => `/questions/new${title && `?title=${encodeURIComponent(title)}`}`,
  editQuestion: (questionId: string) => `/questions/${questionId}/edit`,
  interview: (interviewId: string) => `/interviews/${interviewId}`,
  scorecard: (scorecardId: string) => `/scorecards/${scorecardId}`,
  templates: '/templates',
  /** One of the team's loop templates. */
  template: (templateId: string, version?: number) =>
    `/templates/loops/${templateId}${version === undefined ? '' : `?version=${version}`}`,
  editTemplate: (templateId: string, from?: number) =>
    `/templates/loops/${templateId}/edit${from === undefined ? '' : `?from=${from}`}`,
  rubrics: '/templates/rubrics',
  rubric: (stage: string, version?: number) =>
    `/templates/rubrics/${stage}${version === undefined ? '' : `?version=${version}`}`,
  rubricHistory: (stage: string) => `/templates/rubrics/${stage}/history`,
  rubricUse: (stage: string) => `/templates/rubrics/${stage}/use`,
  editRubric: (stage: string, from?: number) =>
    `/templates/rubrics/${stage}/edit${from === undefined ? '' : `?from=${from}`}`,
  guides: '/guides',
  guide: (slug: string) => `/guides/${slug}`,
  brief: (slug: string) => `/guides/briefs/${slug}`,
  deck: (slug: string) => `/guides/decks/${slug}`,
  candidateQuestions: '/guides/candidate-questions',
  applicationBrief: (applicationId: string) => `/applications/${applicationId}/brief`,
  people: '/people',
  account: '/account',
} as const;
