/** Who is who to the main job and its candidate Ann, on whose panel `panelist` and `done` sit. */
export const roles = {
  admin: 'admin',
  /** An admin who once applied for the main job: candidate Dan. */
  applicant: 'admin',
  recruiter: 'recruiter',
  manager: 'hiring-manager',
  /** Runs the other job. */
  otherManager: 'hiring-manager',
  /** On the team of the main job, on nobody's panel. */
  teammate: 'interviewer',
  /** Has nothing to do with the main job. */
  outsider: 'interviewer',
  /** Has yet to submit. */
  panelist: 'interviewer',
  done: 'interviewer',
  /** Has begun a card of an interview that was cancelled. */
  former: 'interviewer',
  observer: 'observer',
  /** Observes the other job. */
  otherObserver: 'observer',
} as const;
export type MemberName = keyof typeof roles;
export const memberNames = Object.keys(roles) as MemberName[];
export type ActorName = MemberName | 'anonymous' | 'deactivated' | 'foreignAdmin';
export const isMember = (actor: ActorName): actor is MemberName => (memberNames as ActorName[]).includes(actor);

/** Words that only some may read, each of which is found nowhere else. */
export type Secret = { token: string; what: string; readers: readonly ActorName[] };

export const runners: ActorName[] = ['admin', 'applicant', 'recruiter', 'manager'];
export const onMainJob: ActorName[] = [...runners, 'observer'];
export const onOtherJob: ActorName[] = ['admin', 'applicant', 'recruiter', 'otherManager', 'otherObserver'];
