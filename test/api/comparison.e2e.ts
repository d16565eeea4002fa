import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Absence,
  type Application,
  type Comparison,
  comparisonRoutes,
  type Interview,
  interviewRoutes,
  loopRoutes,
  type Rating,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Member } from '../support/team.ts';
import { interviewingTeam } from '../support/interviewing-team.ts';

const our = interviewingTeam();
let first: Application;
let second: Application;
beforeEach(async () => {
  first = our.application;
  second = await our.team.application(our.job);
});

const asked = (...applications: { id: string }[]) => ({
  params: { jobId: our.job.id },
  query: { applications: applications.map(({ id }) => id).join(',') },
});
const compare = (who: Member, ...applications: Application[]): Promise<Comparison> =>
  who.as.ok(comparisonRoutes.compare, asked(...applications));
type Said = [criterion: string, rating: Rating | null, absence: Absence | null, note: string];

/** Submits a card that says this of criteria, and nothing else. */
async function cardSaying(interview: Interview, who: Member, overall: Rating, said: Said[]): Promise<Scorecard> {
  const card = await who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
  const save = (subject: string, rating: Rating | null, absence: Absence | null, note: string) =>
    who.as.ok(scorecardRoutes.answer, {
      params: { scorecardId: card.id, subject },
      body: { rating, absence, note, version: 0 },
    });
  for (const [criterion, rating, absence, note] of said) await save(`criterion:${criterion}`, rating, absence, note);
  await save('overall', overall, null, `Summary of ${who.name}`);
  return who.as.ok(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key: randomUUID() } });
}

const rubricOf = async (interview: Interview) =>
  (await our.recruiter.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } })).rubric;

describe('comparing candidates', () => {
  it('sets what the panel said side by side, criterion by criterion', async () => {
    const one = await our.team.interview(first, 'fundamentals', [our.ada, our.ben]);
    const two = await our.team.interview(second, 'fundamentals', [our.ada]);
    const [a, b, c] = (await rubricOf(one)).criteria.map(({ slug }) => slug) as [string, string, string];
    const adas = await cardSaying(one, our.ada, 4, [
      [a, 4, null, 'Shown twice.'],
      [b, null, 'no-signal', ''],
      [c, null, 'not-asked', ''],
    ]);
    const bens = await cardSaying(one, our.ben, 3, [
      [a, 1, null, 'Guessed.'],
      [b, 2, null, ''],
    ]);
    await cardSaying(two, our.ada, 1, [[a, 3, null, '']]);

    const { candidates, rows, jobTitle } = await compare(our.recruiter, second, first);
    expect(jobTitle).toBe(our.job.title);
    const by = (card: Scorecard, who: Member) => ({
      scorecardId: card.id,
      interviewer: { id: who.id, name: who.name },
    });
    expect(candidates).toMatchObject([
      {
        applicationId: second.id,
        name: second.candidate.name,
        cardsIn: 1,
        cardsExpected: 1,
        tally: [1, 0, 0, 0],
        withheld: false,
      },
      {
        applicationId: first.id,
        applicationVersion: first.version,
        candidateId: first.candidate.id,
        cardsIn: 2,
        cardsExpected: 2,
        tally: [0, 0, 1, 1],
        recommendations: [
          { ...by(adas, our.ada), session: 'fundamentals', rating: 4, summary: `Summary of ${our.ada.name}` },
          { ...by(bens, our.ben), session: 'fundamentals', rating: 3, summary: `Summary of ${our.ben.name}` },
        ],
      },
    ]);
    const cells = (criterion: string) => rows.find((row) => row.criterion === criterion)!.cells;
    expect(cells(a)[1]).toEqual({
      applicationId: first.id,
      n: 2,
      noSignal: 0,
      median: 2.5,
      low: 1,
      high: 4,
      split: true,
      voices: [
        { ...by(adas, our.ada), rating: 4, noSignal: false, evidence: 'Shown twice.' },
        { ...by(bens, our.ben), rating: 1, noSignal: false, evidence: 'Guessed.' },
      ],
    });
    expect(cells(a)[0]).toMatchObject({ applicationId: second.id, n: 1, median: 3, split: false });
    expect(cells(b)[1]).toMatchObject({ n: 1, noSignal: 1, median: 2, low: 2, high: 2 });
    expect(cells(c)).toMatchObject([
      { n: 0, median: null, voices: [] },
      { n: 0, noSignal: 0, median: null, low: null, high: null, voices: [] },
    ]);
  });

  it('has the rows of the stages interviewed, in the order of the loop, and marks what the job cannot do without', async () => {
    const behavioral = await our.team.interview(first, 'collaboration', [our.ada], new Date(Date.now() - 3_600_000));
    expect((await compare(our.recruiter, first, second)).rows.map(({ stage }) => stage)).toEqual(
      (await rubricOf(behavioral)).criteria.map(() => 'behavioral'),
    );
    const fundamentals = await our.team.interview(second, 'fundamentals', [our.ada]);
    const expected = [...(await rubricOf(fundamentals)).criteria, ...(await rubricOf(behavioral)).criteria];
    const must = expected[0]!.competency;
    await requireCompetency(must);
    const { rows } = await compare(our.recruiter, first, second);
    expect(rows.map(({ criterion, name, question, competency }) => [criterion, name, question, competency])).toEqual(
      expected.map(({ slug, name, question, competency }) => [slug, name, question, competency]),
    );
    expect(rows.map(({ mustHave }) => mustHave)).toEqual(expected.map(({ competency }) => competency === must));
  });

  it('leaves out stages that are not scored', async () => {
    await our.team.interview(first, 'fundamentals', [our.ada]);
    const scored = (on: boolean) =>
      our.owner.query(
        `UPDATE field_item SET content = jsonb_set(content, '{scored}', $2) WHERE organisation_id = $1 AND kind = 'stage' AND slug = 'ml-fundamentals'`,
        [our.team.organisationId, String(on)],
      );
    await scored(false);
    const { rows } = await compare(our.recruiter, first, second).finally(() => scored(true));
    expect(rows).toEqual([]);
  });

  it('ignores drafts and cancelled interviews', async () => {
    const one = await our.team.interview(first, 'fundamentals', [our.ada, our.ben]);
    const card = await our.ada.as.ok(scorecardRoutes.open, { params: { interviewId: one.id } });
    const { criteria } = await rubricOf(one);
    for (const subject of [`criterion:${criteria[0]!.slug}`, 'overall'])
      await our.ada.as.ok(scorecardRoutes.answer, {
        params: { scorecardId: card.id, subject },
        body: { rating: 4, absence: null, note: 'CANARY', version: 0 },
      });
    for (const who of [our.ada, our.recruiter]) {
      const other = await our.team.interview(await our.team.application(our.job), 'fundamentals', [our.ada]);
      const text = JSON.stringify(await compare(who, first, { ...second, id: other.applicationId }));
      expect(text).not.toContain('CANARY');
      expect(JSON.parse(text).candidates[0]).toMatchObject({ cardsIn: 0, cardsExpected: 2 });
    }
    await our.recruiter.as.ok(interviewRoutes.change, {
      params: { interviewId: one.id },
      body: { status: 'cancelled', version: one.version },
    });
    expect(await compare(our.recruiter, first, second)).toMatchObject({
      rows: [],
      candidates: [{ cardsExpected: 0 }, { cardsExpected: 0 }],
    });
  });

  it('tells an interviewer who owes a card nothing, not even how many cards are in', async () => {
    const one = await our.team.interview(first, 'fundamentals', [our.ada, our.ben]);
    const two = await our.team.interview(second, 'collaboration', [our.ben]);
    const before = await compare(our.ben, first, second);
    expect(before.candidates).toMatchObject([
      { withheld: true, cardsIn: 0, cardsExpected: 2 },
      { withheld: true, cardsIn: 0, cardsExpected: 1 },
    ]);
    await our.team.submittedCard(one, our.ada, 4, 'CANARY');
    expect(await compare(our.ben, first, second)).toEqual(before);
    await our.team.submittedCard(one, our.ben, 2, 'Mine.');
    const after = await compare(our.ben, first, second);
    expect(after.candidates).toMatchObject([
      { withheld: false, cardsIn: 2, tally: [0, 1, 0, 1] },
      { withheld: true, cardsIn: 0 },
    ]);
    expect(after.rows.some(({ cells }) => cells[0]!.split)).toBe(true);
    await our.team.submittedCard(two, our.ben, 3, 'Mine.');
    expect((await compare(our.ben, first, second)).candidates.map(({ withheld }) => withheld)).toEqual([false, false]);
  });

  it('takes two to five candidates', async () => {
    for (const some of [[first], [first, first], []]) {
      expect(await our.recruiter.as.refused(comparisonRoutes.compare, asked(...some))).toMatchObject({
        status: 422,
        code: 'comparison.size',
      });
    }
    const more = await Promise.all([1, 2, 3, 4].map(() => our.team.application(our.job)));
    expect((await compare(our.recruiter, first, ...more)).candidates).toHaveLength(5);
    expect((await our.recruiter.as.refused(comparisonRoutes.compare, asked(first, second, ...more))).status).toBe(400);
  });

  it('knows no candidate of another job, and none that one may not see', async () => {
    const foreign = await our.team.application(await our.team.job());
    expect((await our.recruiter.as.refused(comparisonRoutes.compare, asked(first, foreign))).code).toBe('not-found');
    expect((await our.recruiter.as.refused(comparisonRoutes.compare, asked(first, { id: randomUUID() }))).code).toBe(
      'not-found',
    );
    await our.team.interview(first, 'fundamentals', [our.ada]);
    expect((await our.ada.as.refused(comparisonRoutes.compare, asked(first, second))).code).toBe('not-found');
    await our.team.interview(second, 'fundamentals', [our.ada]);
    await compare(our.ada, first, second);
    expect((await our.ben.as.refused(comparisonRoutes.compare, asked(first, second))).code).toBe('not-found');
  });
});

/** Makes one competency a must-have of the job's loop. */
async function requireCompetency(competency: string): Promise<void> {
  const admin = await our.team.member('admin');
  const { loop } = await admin.as.ok(loopRoutes.ofJob, { params: { jobId: our.job.id } });
  const sessions = loop!.sessions.map(({ questions, ...session }) => ({
    ...session,
    questions: questions.map(({ questionId }) => ({ questionId, pinned: false })),
  }));
  const coverage = { [competency]: { questions: 1, sessions: 1, mustHave: true } };
  await admin.as.ok(loopRoutes.change, {
    params: { loopId: loop!.id },
    body: { plan: { sessions, coverage, banned: [] }, version: loop!.version },
  });
}
