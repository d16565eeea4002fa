import { type Role, roles } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { policy } from '../../platform/access/policy.ts';
import { PeopleService } from '../people/index.ts';

/** Those who may review any question; who may review some only is nobody to count on. */
const reviewing: readonly Role[] = roles.filter((role) => policy['question.review'][role] === 'allow');

/** Who could look at a draft besides its author. */
@Injectable()
export class QuestionReviewers {
  constructor(private readonly people: PeopleService) {}

  /** Whether the organisation has nobody else, at this moment, who may review what this person wrote. */
  async isAlone(organisationId: string, authorId: string): Promise<boolean> {
    return !(await this.people.hasOtherActive(organisationId, reviewing, authorId));
  }
}
