import { type PanelTold, tellPanel } from '@loopwright/assembly';
import type { PanelPerson, PanelProposal, PanelSession, Person } from '@loopwright/contracts';
import { keyOf, type PanelAsked, type PanelOutcome } from './panel.asked.ts';
import { brokenInWords, type Names, openInWords, toldInWords } from './panel.words.ts';

type Read = Pick<PanelProposal, 'sessions' | 'people' | 'met' | 'links' | 'told' | 'proven' | 'candidates'>;
const nothingYet: PanelOutcome = { assignments: [], proven: null, short: null };

/** Whether every rule is kept; seats that stay open are no broken rule. */
export const isKept = ({ problem }: PanelAsked, { assignments }: PanelOutcome): boolean =>
  tellPanel(problem, assignments).broken.length === 0;

/** A proposal as people read it. */
export function readPanel(asked: PanelAsked, outcome: PanelOutcome | null): Read {
  const found = outcome ?? nothingYet;
  const told = tellPanel(asked.problem, found.assignments);
  const names = namesIn(asked);
  const own = new Set(asked.candidates.map(({ applicationId }) => applicationId));
  return {
    candidates: asked.candidates,
    sessions: sessionsOf(asked, found, told, names),
    people: peopleOf(asked, told),
    met: (asked.problem.met ?? [])
      .filter(({ candidate }) => own.has(candidate))
      .map(({ interviewer, candidate }) => ({ personId: interviewer, applicationId: candidate })),
    links: told.design.links,
    told: outcome ? toldInWords(told, found, asked.outsiders, names) : [],
    proven: found.proven,
  };
}

function namesIn({ people, candidates, sessions }: PanelAsked): Names {
  const person = new Map(people.map(({ id, name }) => [id, name]));
  const candidate = new Map(candidates.map(({ applicationId, name }) => [applicationId, name]));
  const session = new Map(
    sessions.map(({ applicationId, sessionId, title }) => [
      keyOf(applicationId, sessionId),
      `${title} of ${candidate.get(applicationId)}`,
    ]),
  );
  return {
    // Links may lead over people who rated candidates of this job before and are not asked now.
    person: (id) => person.get(id) ?? 'somebody who interviewed before',
    candidate: (id) => candidate.get(id) ?? 'another candidate',
    session: (key) => session.get(key) ?? key,
    stage: (slug) => sessions.find(({ stage }) => stage === slug)?.stageName ?? slug,
  };
}

function sessionsOf(asked: PanelAsked, { assignments }: PanelOutcome, told: PanelTold, names: Names): PanelSession[] {
  const seats = new Map(assignments.map((one) => [one.session, one]));
  const open = new Map(told.open.map((one) => [one.session, openInWords(one)]));
  const person = (id: string): Person => ({ id, name: names.person(id) });
  return asked.sessions.map(({ stageName: _, ...session }) => {
    const key = keyOf(session.applicationId, session.sessionId);
    const { raters = [], shadow = null } = seats.get(key) ?? {};
    return {
      ...session,
      raters: raters.map(person),
      shadow: shadow === null ? null : person(shadow),
      open: open.get(key) ?? null,
      broken: told.broken.filter((rule) => rule.session === key).map((rule) => brokenInWords(rule, names)),
    };
  });
}

function peopleOf({ people }: PanelAsked, { loads }: PanelTold): PanelPerson[] {
  const load = new Map(loads.map((one) => [one.interviewer, one]));
  return people.map(({ id, name, team, room }) => {
    const { before = 0, rates = 0, shadows = 0 } = load.get(id) ?? {};
    return { person: { id, name }, team, before, rates, shadows, room };
  });
}
