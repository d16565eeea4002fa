/** What a panel's figures say, in sentences for people. */
import type { BrokenPanelRule, Design, Mending, OpenSeat, PanelTold } from '@loopwright/assembly';
import { counted, listed } from '../loops/index.ts';
import type { PanelOutcome } from './panel.asked.ts';

/** Names of people, of candidates, and of sessions by their key. */
export type Names = {
  person: (id: string) => string;
  candidate: (id: string) => string;
  session: (key: string) => string;
  stage: (slug: string) => string;
};

const obstacles: Record<keyof OpenSeat['because'], (count: number) => string> = {
  stage: (n) => `${n} ${n === 1 ? 'does' : 'do'} not interview in this stage`,
  competency: (n) => `${n} may not judge a competency of it`,
  met: (n) => `${n} met the candidate before`,
  busy: (n) => `${n} busy then`,
  limit: (n) => `${n} at the limit already`,
  elsewhere: (n) => `${n} needed elsewhere`,
};

/** Why seats of a session stay open: which limit stands in the way of how many people. */
export function openInWords({ missing, because }: OpenSeat): string {
  const reasons = Object.entries(because).map(([why, count]) => obstacles[why as keyof typeof obstacles](count));
  const seats = counted(missing, 'interviewer');
  return reasons.length > 0 ? `${seats} missing: ${reasons.join(', ')}.` : `${seats} missing: nobody else was named.`;
}

const faults: Record<BrokenPanelRule['kind'], string> = {
  unknown: 'is not of this proposal',
  seats: 'is one too many',
  qualified: 'does not interview in this stage',
  shadow: 'is no trainee of this stage',
  twice: 'meets this candidate twice',
  busy: 'is busy then',
  clash: 'is in two places at once',
  limit: 'goes over their limit in these weeks',
};
export const brokenInWords = ({ kind, interviewer }: BrokenPanelRule, names: Names): string =>
  `${interviewer === null ? 'Somebody' : names.person(interviewer)} ${faults[kind]}.`;

/** Whether raters can be compared, and whatever else is to be said of the whole. */
export function toldInWords(
  told: PanelTold,
  { short }: PanelOutcome,
  outsiders: { team: string; atLeast: number } | null,
  names: Names,
): string[] {
  return [
    ...linksInWords(told.design, names),
    ...(short ? shortInWords(short, names) : []),
    ...aloneInWords(told.design.ratedByOne.map(names.candidate)),
    ...told.outsidersMissing.map(
      ({ candidate, missing }) =>
        `${names.candidate(candidate)} meets ${counted((outsiders?.atLeast ?? missing) - missing, 'interviewer')} from outside ${outsiders?.team ?? 'the team'}; ${outsiders?.atLeast ?? missing} ${outsiders?.atLeast === 1 ? 'was' : 'were'} asked for.`,
    ),
  ];
}

function linksInWords({ links, groups, keystones, overlaps }: Design, names: Names): string[] {
  const count = groups.flat().length;
  if (count === 0) return ['Nobody is assigned yet.'];
  if (count === 1)
    return ['One person interviews everyone: only others who met the same candidates can tell how strict they are.'];
  const pairs = (count * (count - 1)) / 2;
  const direct = `${overlaps.length} of ${counted(pairs, 'pair')} share a candidate directly.`;
  if (links === 'none') {
    const apart = groups.map((group) => listed(group.map(names.person))).join(' · ');
    return [
      `The interviewers fall into ${groups.length} groups that share no candidate: ${apart}. Ratings of one group cannot be compared with those of another.`,
    ];
  }
  const linked = `Any two of the ${count} interviewers are linked through candidates they share`;
  if (links === 'robust') return [`${linked}; it stays so if any one drops out. ${direct}`];
  const needed = keystones.map(({ interviewer, groups: left }) => {
    const apart = left.map((group) => listed(group.map(names.person))).join(' · ');
    return `Without ${names.person(interviewer)} they would fall apart: ${apart}.`;
  });
  return [
    `${linked}, but not if one of ${keystones.length === 1 ? 'them' : `${keystones.length} people`} drops out. ${direct}`,
    ...needed.slice(0, 3),
  ];
}

/** What would link the raters as wanted. */
function shortInWords({ proven, mending }: NonNullable<PanelOutcome['short']>, names: Names): string[] {
  if (!mending)
    return [
      proven
        ? 'No choice among these people links them better; name more interviewers.'
        : 'Time ran out before a better linked choice was found or ruled out.',
    ];
  const steps = stepsOf(mending, names);
  return steps.length > 0 ? [`It would take: ${steps.join('; ')}.`] : [];
}

const stepsOf = ({ secondRaters, qualify }: Mending, names: Names): string[] => [
  ...secondRaters.map((key) => `one more interviewer in ${names.session(key)}`),
  ...qualify.map(({ interviewer, stage }) => `${names.person(interviewer)} interviewing for ${names.stage(stage)}`),
];

function aloneInWords(candidates: readonly string[]): string[] {
  if (candidates.length === 0) return [];
  const who = candidates.length > 3 ? counted(candidates.length, 'candidate') : listed(candidates);
  return [`${who} ${candidates.length === 1 ? 'is' : 'are'} rated by one interviewer alone.`];
}
