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
  compare: (jobId: string, applications: readonly string[] = []) =>
    `/jobs/${jobId}/compare${applications.length > 0 ? `?applications=${applications.join(',')}` : ''}`,
  application: (applicationId: string) => `/applications/${applicationId}`,
  candidates: '/candidates',
  questions: '/questions',
  question: (questionId: string) => `/questions/${questionId}`,
  interview: (interviewId: string) => `/interviews/${interviewId}`,
  scorecard: (scorecardId: string) => `/scorecards/${scorecardId}`,
  templates: '/templates',
  people: '/people',
  account: '/account',
} as const;
