import type { Action } from '@loopwright/api';

const runners = 'admin applicant recruiter manager';
const curators = `${runners} otherManager`;
const bank = `${curators} teammate outsider panelist done former`;
const runsMain = { main: runners };
const runsOther = { other: 'admin applicant recruiter otherManager' };
const runsJobs = { ...runsMain, ...runsOther };
/** Dan is the applicant, who therefore has no say in his own case. */
const runsCandidates = {
  ann: runners,
  bob: runners,
  cat: runners,
  dan: 'admin recruiter manager',
  eve: 'admin applicant recruiter otherManager',
};
const seesCandidates = {
  ann: `${runners} panelist done observer`,
  bob: `${runners} panelist done observer`,
  cat: `${runners} observer`,
  dan: 'admin recruiter manager done observer',
  eve: 'admin applicant recruiter otherManager outsider otherObserver',
};
const seesJobs = {
  main: `${runners} teammate panelist done observer`,
  other: 'admin applicant recruiter otherManager outsider otherObserver',
};
const ownCards = {
  annDone: 'done',
  annDraft: 'panelist',
  annFormer: 'former',
  bobDone: 'done',
  bobDraft: 'panelist',
  'cat admin': 'admin',
  'cat recruiter': 'recruiter',
  'cat otherManager': 'otherManager',
  'cat otherObserver': 'otherObserver',
  danDone: 'done',
  eveOutsider: 'outsider',
};

/**
 * Who of the world may do an action to which of its objects: reviewed by people, and followed by the policy. Objects
 * that are missing here are out of everyone's reach, the other organisation's among them.
 */
export const policyTable: Partial<Record<Action, Record<string, string>>> = {
  'people.change': { outsider: 'admin applicant', observer: 'admin applicant' },
  'interviewing.read': {
    outsider: 'admin applicant recruiter manager otherManager outsider',
    observer: 'admin applicant recruiter manager otherManager observer',
  },
  'interviewing.change': { outsider: 'admin applicant recruiter', observer: 'admin applicant recruiter' },
  'invitation.withdraw': { invitation: 'admin applicant' },
  'rubric.read': { rubric: `${runners} otherManager teammate outsider panelist done former observer otherObserver` },
  'rubric.change': { rubric: 'admin applicant manager otherManager' },
  'question.read': { question: bank, proposed: bank },
  'question.draft': { question: bank, proposed: `${curators} panelist` },
  'question.review': { question: curators, proposed: curators },
  'question.curate': { question: curators, proposed: curators },
  'question.comment': { question: bank, proposed: bank },
  'document.review': { panelist: `${curators} panelist` },
  'question-view.change': { outsider: 'outsider', admin: 'admin', recruiter: 'recruiter', manager: 'manager' },
  'import.approve': { import: 'admin applicant' },
  'import.handle': { import: `${runners} otherManager` },

  'job.list': seesJobs,
  'job.read': seesJobs,
  'job.change': runsJobs,

  'candidate.list': seesCandidates,
  'candidate.change': runsCandidates,
  'application.create': runsJobs,
  'application.read': seesCandidates,
  'application.move': runsCandidates,

  'loop-template.read': { ours: curators },
  'loop-template.change': { ours: 'admin applicant manager otherManager' },
  'loop-template.save': { main: 'admin applicant manager', other: 'admin applicant otherManager' },
  'loop-template.link': runsJobs,
  'job-loop.read': { main: `${runners} teammate done`, ...runsOther },
  'job-loop.start': runsJobs,
  'loop.read': { main: `${runners} teammate done`, ...runsOther },
  'loop.change': runsJobs,

  'interview.schedule': runsCandidates,
  'interview.read': { ...seesCandidates, annCancelled: seesCandidates.ann },
  'interview.change': { ...runsCandidates, annCancelled: runners },
  'interview.kit': {
    ann: `${runners} panelist done`,
    annCancelled: runners,
    bob: `${runners} panelist done`,
    cat: `${runners} otherManager otherObserver`,
    dan: 'admin recruiter manager done',
    eve: 'admin applicant recruiter otherManager outsider',
  },

  'scorecard.open': {
    ann: 'panelist done',
    bob: 'panelist done',
    cat: 'admin recruiter otherManager otherObserver',
    dan: 'done',
    eve: 'outsider',
  },
  'scorecard.write': ownCards,
  'scorecard.read-own': ownCards,
  'scorecard.read': {
    ...ownCards,
    annDone: `${runners} done observer`,
    bobDone: `${runners} done observer`,
    danDone: 'admin recruiter manager done observer',
    danApplicant: 'admin recruiter manager done observer',
    eveOutsider: seesCandidates.eve,
  },

  'check.create': runsCandidates,
  'check.change': runsCandidates,
  'check.see': {
    ann: `${runners} panelist done`,
    bob: `${runners} panelist done`,
    cat: runners,
    dan: 'admin recruiter manager done',
    eve: 'admin applicant recruiter otherManager outsider',
  },
  'check.read': {
    ann: `${runners} done`,
    bob: `${runners} panelist done`,
    cat: 'applicant manager',
    dan: 'admin recruiter manager done',
    eve: 'admin applicant recruiter otherManager outsider',
  },

  'comparison.read': { main: `${runners} panelist done observer`, other: seesJobs.other },
  'decision.list': {
    ...seesCandidates,
    ann: `${runners} done observer`,
    bob: `${runners} done observer`,
    cat: 'applicant manager observer',
  },
  'decision.record': {
    ann: 'admin applicant manager',
    bob: 'admin applicant manager',
    cat: 'applicant manager',
    dan: 'admin manager',
    eve: 'admin applicant otherManager',
  },
};
