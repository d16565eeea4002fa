import { Injectable } from '@nestjs/common';
import type { PanelChoices, PanelDraft } from '@loopwright/contracts';
import { AccessService } from '../../platform/access/access.service.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { askedOf, type Candidate, type Interviewer, mondayOf, type PanelAsked } from './panel.asked.ts';
import { type JobLoop, PanelsRepository, type Running, type Someone } from './panels.repository.ts';

type Issue = { path: (string | number)[]; message: string };

/** Who could be in a proposal, and the problem of those who are chosen. Only inside a transaction. */
@Injectable()
export class PanelGround {
  constructor(
    private readonly panels: PanelsRepository,
    private readonly access: AccessService,
  ) {}

  loop(organisationId: string, jobId: string): Promise<JobLoop> {
    return this.panels.loop(organisationId, jobId);
  }

  async choices(actor: Actor, jobId: string, { sessions }: JobLoop): Promise<PanelChoices> {
    const candidates = await this.panels.candidates(actor, jobId);
    const people = await this.panels.people(actor.organisationId, jobId);
    return {
      candidates: candidates.map(({ applicationId, name, interviewing, held }) => ({
        ...{ applicationId, name, interviewing },
        open: sessions.filter(({ id }) => !held.includes(id)).length,
      })),
      people: people.map(({ id, name, role, team, onTeam, perWeek }) => ({ id, name, role, team, onTeam, perWeek })),
    };
  }

  maySchedule(actor: Actor, { candidates }: PanelAsked): Promise<boolean> {
    const ids = candidates.map(({ applicationId }) => applicationId);
    return this.access.canAll(actor, 'interview.schedule', ids);
  }

  /** Refuses candidates who are not the actor's to schedule or have every interview, and people who cannot interview them. */
  async asked(actor: Actor, jobId: string, draft: PanelDraft): Promise<PanelAsked> {
    const { organisationId } = actor;
    const { status, version, sessions } = await this.panels.loop(organisationId, jobId);
    if (status === 'closed') throw new Refusal('job.closed');
    if (version === null) throw new Refusal('interview.no-published-loop');
    const known = await this.panels.candidates(actor, jobId, draft.applicationIds);
    const candidates = draft.applicationIds.map((id) => known.find(({ applicationId }) => applicationId === id));
    const all = await this.panels.people(organisationId, jobId, draft.people);
    const people = draft.people.map((id) => all.find((person) => person.id === id));
    const open = (held: readonly string[]) => sessions.filter(({ id }) => !held.includes(id));
    refuse([
      ...faultsIn('applicationIds', draft.applicationIds, candidates, ({ name, held }) =>
        open(held).length === 0 ? `${name} has an interview for every session` : undefined,
      ),
      ...faultsIn('people', draft.people, people, ({ name, email }) =>
        candidates.some((one) => one?.email === email) ? `${name} is one of the candidates` : undefined,
      ),
    ]);
    const chosen: Candidate[] = (candidates as Running[]).map(({ applicationId, name, held }) => {
      return { applicationId, name, open: open(held) };
    });
    const { applicationIds: _, people: __, ...wishes } = { ...draft, from: mondayOf(draft.from) };
    const interviewers = await this.withLoads(organisationId, people as Someone[], draft.applicationIds, wishes);
    return askedOf(wishes, version, chosen, interviewers, await this.panels.met(organisationId, jobId));
  }

  private async withLoads(
    organisationId: string,
    people: readonly Someone[],
    applicationIds: readonly string[],
    { from, weeks }: Pick<PanelDraft, 'from' | 'weeks'>,
  ): Promise<Interviewer[]> {
    const ids = people.map(({ id }) => id);
    const booked = await this.panels.booked(organisationId, ids, from, weeks);
    const planned = await this.panels.planned(organisationId, ids, applicationIds, from, weeks);
    return people.map(({ email: _, role: __, onTeam: ___, ...person }) => ({
      ...person,
      weeks: Array.from(
        { length: weeks },
        (_, week) => booked.find((one) => one.id === person.id && one.week === week)?.interviews ?? 0,
      ),
      planned: planned.find(({ id }) => id === person.id)?.seats ?? 0,
    }));
  }
}

/** Each is named once and found, and nothing speaks against them. */
function faultsIn<T extends { name: string }>(
  list: 'applicationIds' | 'people',
  ids: readonly string[],
  found: readonly (T | undefined)[],
  against: (one: T) => string | undefined,
): Issue[] {
  const stranger =
    list === 'people' ? 'is not an active member who interviews' : 'is nobody in the running for this job';
  return ids.flatMap((id, at) => {
    const one = found[at];
    const message = !one ? stranger : ids.indexOf(id) < at ? `${one.name} is named twice` : against(one);
    return message ? [{ path: [list, at], message }] : [];
  });
}

function refuse(issues: Issue[]): void {
  if (issues.length === 0) return;
  throw new Refusal('panel.unfit', { issues, detail: `${issues.map(({ message }) => message).join('; ')}.` });
}
