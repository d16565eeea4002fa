import { describe, expect, it } from '@jest/globals';
import { interviewRoutes, loopRoutes, rubricRoutes } from '@loopwright/contracts';
import type { Member } from '../support/team.ts';
import { cardsOn, interviewingTeam, openCard, scheduling } from '../support/interviewing-team.ts';

const our = interviewingTeam();
const { schedule } = scheduling(our);

describe('the state of a panelist’s card', () => {
  it('says nothing of another’s draft, not even to an admin, and shows one’s own', async () => {
    const interview = await schedule([our.ada, our.ben]);
    await openCard(our.ada, interview);
    const seenBy = async (who: Member) =>
      cardsOn(await who.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }));
    expect(await seenBy(our.ada)).toEqual({ [our.ada.name]: 'draft', [our.ben.name]: 'none' });
    expect(await seenBy(our.ben)).toEqual({ [our.ada.name]: 'none', [our.ben.name]: 'none' });
    expect(await seenBy(await our.team.member('admin'))).toEqual({ [our.ada.name]: 'none', [our.ben.name]: 'none' });
  });

  it('does not tell who is done to an interviewer who is not', async () => {
    const interview = await schedule([our.ada, our.ben]);
    const collaboration = await schedule([our.ben], 'collaboration');
    await our.team.submittedCard(interview, our.ada, 4, 'Strong.');
    const seenBy = async (who: Member) =>
      cardsOn(await who.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }));
    expect(await seenBy(our.recruiter)).toEqual({ [our.ada.name]: 'submitted', [our.ben.name]: 'none' });
    expect(await seenBy(our.ben)).toEqual({ [our.ada.name]: 'none', [our.ben.name]: 'none' });
    await our.team.submittedCard(interview, our.ben, 2, 'Weak.');
    expect(await seenBy(our.ben)).toEqual({ [our.ada.name]: 'none', [our.ben.name]: 'submitted' });
    await our.team.submittedCard(collaboration, our.ben, 2, 'Weak.');
    expect(await seenBy(our.ben)).toEqual({ [our.ada.name]: 'submitted', [our.ben.name]: 'submitted' });
  });
});

describe('the interview kit', () => {
  it('stays as it was when the loop was published and the interview scheduled', async () => {
    const interview = await schedule([our.ada]);
    const kit = () => our.ada.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const before = await kit();
    expect(before).toMatchObject({
      level: 'senior',
      stage: { slug: 'ml-fundamentals', scored: true },
      session: { id: 'fundamentals' },
    });
    expect(before.questions).toHaveLength(2);
    expect(before.questions[0]!.content.keyPoints.length).toBeGreaterThan(0);
    expect(before.rubric.criteria.length).toBeGreaterThan(2);
    await rewriteBank(before.questions.map(({ questionId }) => questionId));
    await publishWithoutFirstQuestion();
    expect(await kit()).toEqual(before);
    our.application = await our.team.application(our.job);
    const later = await our.ada.as.ok(interviewRoutes.kit, { params: { interviewId: (await schedule([our.ada])).id } });
    expect(later).toMatchObject({
      session: { title: 'fundamentals again' },
      rubric: { version: 2, title: 'New title' },
    });
    expect(later.questions.map(({ content }) => content.title)).toEqual(['New title']);
  });

  it('brings the checklists of its stage, and the twists', async () => {
    const { checklists, twists } = await our.ada.as.ok(interviewRoutes.kit, {
      params: { interviewId: (await schedule([our.ada])).id },
    });
    const field = await our.ada.as.ok(rubricRoutes.field, {});
    expect(twists).toEqual(field.twists);
    expect(twists.length).toBeGreaterThan(0);
    expect(checklists).toEqual(field.checklists.filter(({ stages }) => stages.includes('ml-fundamentals')));
  });

  it('is for whoever holds the interview, and for those who run the job', async () => {
    const interview = await schedule([our.ada]);
    await schedule([our.ben], 'collaboration');
    const of = { params: { interviewId: interview.id } };
    await our.ben.as.ok(interviewRoutes.read, of);
    expect((await our.ben.as.refused(interviewRoutes.kit, of)).code).toBe('not-found');
    await our.recruiter.as.ok(interviewRoutes.kit, of);
  });
});

/** A newer version of these questions and of every rubric, as an editor of the bank would leave them. */
async function rewriteBank(questionIds: string[]): Promise<void> {
  const organisation = our.team.organisationId;
  await our.owner.query(
    `INSERT INTO question_version SELECT (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1,
       'content', v.content || '{"title": "New title", "prompt": "New prompt"}'))).*
     FROM question_version v WHERE organisation_id = $1 AND question_id = ANY($2) ON CONFLICT DO NOTHING`,
    [organisation, questionIds],
  );
  await our.owner.query('UPDATE question SET current_version = 2 WHERE organisation_id = $1 AND id = ANY($2)', [
    organisation,
    questionIds,
  ]);
  await our.owner.query(
    `INSERT INTO rubric_version SELECT organisation_id, stage, version + 1, content || '{"title": "New title"}'
     FROM rubric_version WHERE organisation_id = $1 ON CONFLICT DO NOTHING`,
    [organisation],
  );
  await our.owner.query('UPDATE rubric SET current_version = 2 WHERE organisation_id = $1', [organisation]);
}

async function publishWithoutFirstQuestion(): Promise<void> {
  const admin = await our.team.member('admin');
  const { loop } = await admin.as.ok(loopRoutes.ofJob, { params: { jobId: our.job.id } });
  const sessions = loop!.sessions.map(({ questions, ...session }) => ({
    ...session,
    title: `${session.title} again`,
    questions: questions.slice(1).map(({ questionId }) => ({ questionId, pinned: true })),
  }));
  const plan = { sessions, coverage: {}, banned: [] };
  const changed = await admin.as.ok(loopRoutes.change, {
    params: { loopId: loop!.id },
    body: { plan, version: loop!.version },
  });
  await admin.as.ok(loopRoutes.publish, { params: { loopId: loop!.id }, body: { version: changed.version } });
}
