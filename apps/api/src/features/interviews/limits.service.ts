import { Injectable } from '@nestjs/common';
import type { ScheduleExcess, ScheduleSlot } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { excesses, excessInWords, type Load } from './limits.rules.ts';
import { LimitsRepository } from './limits.repository.ts';

type Path = readonly (string | number)[];
/** `interviewId`: the interview that is changed; its own seats do not count twice. */
type Seating = { startsAt: string; panel: readonly string[]; interviewId: string; reason: string | undefined };

/** Holds people to the interviews that they are to have at most; whoever goes over says why. Only inside a transaction. */
@Injectable()
export class LimitsService {
  constructor(private readonly limits: LimitsRepository) {}

  async over(organisationId: string, slots: readonly Omit<ScheduleSlot, 'minutes'>[]): Promise<ScheduleExcess[]> {
    const loads: Load[][] = [];
    for (const slot of slots) loads.push(await this.limits.loads(organisationId, slot));
    return excesses(loads);
  }

  /** Before seats are taken, and once for all that a transaction takes: two at a time would each find the other's room free. */
  hold(organisationId: string, people: readonly string[]): Promise<void> {
    return this.limits.hold(organisationId, [...new Set(people)]);
  }

  /** Refuses seats over a limit without a reason; what it returns keeps the reason once the seats are taken. */
  async allow(
    { organisationId, accountId }: Actor,
    { startsAt, panel, interviewId, reason = '' }: Seating,
    within: Path = [],
  ): Promise<() => Promise<void>> {
    const over = await this.over(organisationId, [{ startsAt, panel: [...panel], interviewId }]);
    if (over.length > 0 && reason.trim() === '') {
      const words = over.map(excessInWords);
      const issues = words.map((message) => ({ path: [...within, 'overLimit'], message: `${message}.` }));
      throw new Refusal('interview.over-limit', { issues, detail: `${words.join('; ')}. Give a reason to go on.` });
    }
    const given = { startsAt: new Date(startsAt), reason: reason.trim(), givenBy: accountId };
    return () =>
      this.limits.keep(
        over.map(({ person, per, count, most }) => ({
          ...{ organisationId, id: newId(), interviewId, accountId: person.id },
          ...{ per, count, most, ...given },
        })),
      );
  }
}
