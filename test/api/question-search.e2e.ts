import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeRoutes, questionFacets, type QuestionQuery, questionRoutes } from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let writer: Member;
let mine: QuestionCalls;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  writer = await team.member('recruiter');
  mine = new QuestionCalls(writer);
});
afterAll(() => running.stop());

const find = (query: QuestionQuery) => writer.as.ok(questionRoutes.list, { query: { limit: 100, ...query } });
const ids = async (query: QuestionQuery) => (await find(query)).items.map(({ id }) => id);

describe('a search', () => {
  it.each([
    ['regularisaton', /regulari[sz]ation/],
    ['drfit', /drift/],
  ])('forgives a slip and says so: %s', async (search, meant) => {
    const { items, also } = await find({ search });
    expect(also.map(({ word }) => word)).toEqual([search]);
    expect(also[0]!.meant[0]).toMatch(meant);
    expect(items.length).toBeGreaterThan(0);
    expect(`${items[0]!.title} ${items[0]!.prompt} ${items[0]!.topics.join(' ')}`.toLowerCase()).toMatch(meant);
  });

  it('says nothing of the kind when the words are known', async () => {
    expect((await find({ search: 'drift' })).also).toEqual([]);
    expect((await find({ search: 'xqzvwk' })).also).toEqual([]);
    expect((await find({ search: 'xqzvwk' })).total).toBe(0);
  });

  it('finds "k-fold" by "k fold", "kfold" and "k-fold"', async () => {
    const { id } = await mine.create(
      completeContent({ title: 'Choose the folds', prompt: 'When does k-fold validation mislead?' }),
    );
    for (const search of ['k fold', 'kfold', 'k-fold', 'K-Folds']) {
      const found = await ids({ search });
      expect([search, found.includes(id)]).toEqual([search, true]);
    }
    expect((await ids({ search: 'k fold' })).indexOf(id)).toBeLessThan(5);
  });

  it('does not mind British or American spelling', async () => {
    const { id } = await mine.create(
      completeContent({ title: 'Colour behaviour', prompt: 'Summarise and analyse the normalisation.' }),
    );
    for (const search of ['color behavior', 'summarize', 'analyzing', 'normalization', 'normalisation'])
      expect([search, (await ids({ search })).includes(id)]).toEqual([search, true]);
  });

  it('finds a word by its beginning', async () => {
    const { id } = await mine.approved(
      await team.member('admin'),
      completeContent({ title: 'About hippopotamuses', prompt: 'Where do they live?' }),
    );
    expect(await ids({ search: 'hippopo' })).toEqual([id]);
  });

  it('puts a title that matches above any guide that does', async () => {
    const inGuide = await mine.create(
      completeContent({ title: 'Another', keyPoints: ['quokka quokka', 'quokka', 'quokka'] }),
    );
    const inTitle = await mine.create(completeContent({ title: 'A quokka' }));
    expect(await ids({ search: 'quokka' })).toEqual([inTitle.id, inGuide.id]);
    expect(await ids({ search: 'quokka', sort: 'title' })).toEqual([inTitle.id, inGuide.id]);
    expect(await ids({ search: 'quokka', sort: 'updated' })).toEqual([inTitle.id, inGuide.id]);
    expect(await ids({ search: 'quokka -title' })).toHaveLength(2);
    expect(await ids({ search: 'quokka -another' })).toEqual([inTitle.id]);
  });

  it('sees the words of another organisation neither in what it finds nor in what it guesses', async () => {
    const other = await Team.create(running, 'Others');
    const theirs = await other.member('recruiter');
    await new QuestionCalls(theirs).approved(
      await other.member('admin'),
      completeContent({ title: 'About xylophonists' }),
    );
    expect(await find({ search: 'xylophonists' })).toMatchObject({ total: 0, also: [] });
    expect(await find({ search: 'xylophonsits' })).toMatchObject({ total: 0, also: [] });
  });
});

describe('facets', () => {
  it('take several values of one as alternatives, and different ones together', async () => {
    const count = async (query: QuestionQuery) => (await find(query)).total;
    const [coding, open, both] = [
      await count({ format: 'coding' }),
      await count({ format: 'open' }),
      await count({ format: 'coding,open' }),
    ];
    expect(both).toBe(coding + open);
    expect(await count({ format: 'coding,open', level: 'junior' })).toBe(
      (await count({ format: 'coding', level: 'junior' })) + (await count({ format: 'open', level: 'junior' })),
    );
  });

  it('count what each of their values would leave, given the others', async () => {
    const chosen: QuestionQuery = { stage: 'ml-fundamentals', level: 'senior', search: 'data' };
    const { facets } = await find(chosen);
    for (const facet of questionFacets)
      for (const [value, n] of Object.entries(facets[facet]).slice(0, 3))
        expect([facet, value, (await find({ ...chosen, [facet]: value })).total]).toEqual([facet, value, n]);
  });

  it('know tags, owners, minutes, where questions came from and whether they are used', async () => {
    const { id } = await mine.create(completeContent({ minutes: 50 }), { tags: ['rare-tag'] });
    const query = {
      tag: 'rare-tag',
      owner: writer.id,
      minutes: 'over-45',
      origin: 'team',
      used: 'never',
      status: 'draft',
    };
    expect(await ids(query)).toEqual([id]);
    expect(await ids({ tag: 'rare-tag', owner: 'nobody' })).toEqual([]);
    const loop = await team.publishedLoop(await team.job());
    const used = await ids({ used: 'in-loop' });
    expect(used.sort()).toEqual(
      loop.sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId)).sort(),
    );
    expect((await find({ sort: 'used', limit: 1 })).items[0]!.used.loops).toBe(1);
  });

  it('refuse values that they cannot have', async () => {
    const { code, issues } = await writer.as.refused(questionRoutes.list, { query: { minutes: 'forever' } });
    expect([code, issues![0]!.path]).toEqual(['request.invalid', ['minutes', 0]]);
  });
});

describe('a list that is longer than a page', () => {
  it.each(['title', 'updated', 'used', 'relevance'] as const)('is told once and whole, by %s', async (sort) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await find({ search: 'model', sort, limit: 20, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      total = page.total;
    } while (cursor);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });
});

describe('the questions that wait for a review', () => {
  it('are those in review that somebody else wrote, new ones and next versions', async () => {
    const reviewer = await team.member('hiring-manager');
    const theirs = new QuestionCalls(reviewer);
    const waiting = async (who: Member) =>
      (await who.as.ok(questionRoutes.list, { query: { limit: 100, waiting: 'me' } })).items.map(({ id }) => id).sort();
    const content = completeContent({ title: 'A wombat waits' });
    const fresh = await mine.submit(await mine.create(content));
    const known = await mine.approved(reviewer, content);
    await mine.submit(await mine.save(known, { ...content, prompt: 'Why does it wait?' }));
    await mine.create(content);
    const own = await theirs.submit(await theirs.create(content));
    expect(await waiting(reviewer)).toEqual([fresh.id, known.id].sort());
    expect(await waiting(writer)).toEqual([own.id]);
    const { total, facets } = await find({ waiting: 'me' });
    expect([total, facets.status.review]).toEqual([1, 1]);
    await mine.approve(own);
    expect(await waiting(writer)).toEqual([]);
  });

  it('are no part of an export, which has no reader', async () => {
    const query = { format: 'json', waiting: 'me' } as never;
    expect((await writer.as.refused(exchangeRoutes.export, { query })).code).toBe('request.invalid');
  });
});
