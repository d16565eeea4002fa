export * from './words.ts';
export * from './route.ts';
export * from './problem.ts';
export * from './people.ts';
export * from './rubrics.ts';
export * from './questions.ts';
export * from './question-talk.ts';
export * from './question-history.ts';
export * from './guides.ts';
export * from './jobs.ts';
export * from './candidates.ts';
export * from './loops.ts';
export * from './interviews.ts';
export * from './scorecards.ts';
export * from './rubric-versions.ts';
export * from './checks.ts';
export * from './comparison.ts';
<<<<<<< HEAD
export * from './home.ts';
=======
export * from './documents.ts';
>>>>>>> 0034ec3 (Upload question documents, review their drafts beside the bank's nearest, take them in all or none)
export { allRoutes } from './all-routes.ts';
