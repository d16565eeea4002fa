import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, loopRoutes, type Question, questionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { faults, press } from './support/looks.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let manager: Page;
let recruiter: Page;

beforeAll(async () => {
  scene = await Scene.open();
  manager = (await scene.windowOf(scene.people.manager)).page;
  recruiter = (await scene.windowOf(scene.people.recruiter)).page;
}, 120_000);
afterAll(async () => {
  await scene.close();
});

const rows = (page: Page) => page.locator('[data-list] > li');
const option = (page: Page, facet: string, label: string) =>
  page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name: new RegExp(`^${label}`) });
const countAt = async (page: Page, facet: string, label: string): Promise<number> => {
  const text = await option(page, facet, label).locator('xpath=..').innerText();
  return Number(/\d+/.exec(text.replace(label, ''))![0]);
};
const found = async (page: Page): Promise<number> => {
  const text = await page
    .locator('main p[aria-hidden]')
    .filter({ hasText: /questions?/ })
    .first()
    .innerText();
  return Number(/[\d,]+/.exec(text)![0].replace(',', ''));
};
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await rows(page).first().waitFor();
};
const pickAll = async (page: Page, address: string, count: number) => {
  await page.evaluate('sessionStorage.clear()');
  await open(page, address);
  await rows(page).first().getByRole('link').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByText(`${count} picked`).waitFor();
};
const readAgain = (question: Pick<Question, 'id'>): Promise<Question> =>
  scene.people.manager.as.ok(questionRoutes.read, { params: { questionId: question.id } });
const saved = (page: Page) => page.getByText(/^Draft saved/).waitFor();

describe('the list of the question bank', () => {
  it('takes several values of a facet, counts what each would leave, and carries all of it in the address', async () => {
    await open(manager, '/questions');
    const [junior, coding] = [await countAt(manager, 'Level', 'Junior'), await countAt(manager, 'Stage', 'Coding')];
    await option(manager, 'Level', 'Junior').check();
    await manager.waitForURL(/level=junior/);
    await manager.getByText(`${junior} questions match`).first().waitFor();
    expect(await countAt(manager, 'Stage', 'Coding')).toBeLessThan(coding);
    await option(manager, 'Level', 'Staff').check();
    await manager.waitForURL(/level=junior(%2C|,)staff/);
    await manager.getByText(`${junior} questions match`).first().waitFor({ state: 'detached' });
    const both = await found(manager);
    expect(both).toBeGreaterThan(junior);
    await manager.reload();
    await rows(manager).first().waitFor();
    expect(await found(manager)).toBe(both);
    expect(await option(manager, 'Level', 'Staff').isChecked()).toBe(true);
    await press(manager, 'Take away level: Staff');
    await manager.getByText(`${junior} questions match`).first().waitFor();
  });

  it('moves with ↓ while the focus stays in it and the pane follows', async () => {
    await open(manager, '/questions');
    await rows(manager).first().getByRole('link').click();
    const first = await manager.locator('section h2').first().innerText();
    await manager.keyboard.press('ArrowDown');
    await manager.locator('section h2').filter({ hasNotText: first }).first().waitFor();
    expect(await manager.evaluate(() => document.activeElement?.closest('[data-list]') !== null)).toBe(true);
    expect(manager.url()).toMatch(/\/questions\/[0-9a-f-]{36}/);
  });

  it('holds fewer than a hundred rows in the page, however far one scrolls', async () => {
    await open(manager, '/questions');
    await rows(manager).first().getByRole('link').focus();
    for (let screens = 0; screens < 6; screens += 1) {
      await manager.keyboard.press('End');
      await manager.waitForTimeout(150);
      expect(await rows(manager).count()).toBeLessThan(100);
    }
    const last = await rows(manager).last().getAttribute('aria-posinset');
    expect(Number(last)).toBeGreaterThan(100);
  });

  it('lets one type on while the network gives no answer', async () => {
    await open(manager, '/questions');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await manager.route('**/api/questions?*', async (route) => {
      await held;
      await route.continue();
    });
    const field = manager.getByRole('searchbox', { name: 'Search questions' });
    await field.fill('');
    await manager.keyboard.type('regularisation and drift', { delay: 10 });
    expect(await field.inputValue()).toBe('regularisation and drift');
    expect(await rows(manager).count()).toBeGreaterThan(0);
    answer();
    await manager.unroute('**/api/questions?*');
    await manager.waitForURL(/q=regularisation/);
  });

  it('announces how many were found once per pause in typing', async () => {
    await open(manager, '/questions');
    await manager.locator('main [role=status]').filter({ hasText: 'questions' }).first().waitFor({ state: 'attached' });
    await manager.evaluate(`
      window.announced = [];
      const status = [...document.querySelectorAll('main [role=status]')].find((each) => /question/.test(each.textContent));
      new MutationObserver(() => announced.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });`);
    await manager.getByRole('searchbox', { name: 'Search questions' }).focus();
    for (const letters of ['dri', 'ft ', 'mon']) {
      await manager.keyboard.type(letters);
      await manager.waitForTimeout(320);
    }
    await manager.waitForTimeout(1500);
    const announced = await manager.evaluate<string[]>('window.announced');
    expect(announced).toEqual([expect.stringMatching(/^\d+ questions? match/)]);
  });

  it('says when nothing matches, and offers to write what was looked for', async () => {
    await manager.goto('/questions?q=zzqx%20limiter');
    await manager.getByText('No question matches “zzqx limiter”').waitFor();
    await manager.getByRole('link', { name: 'Create “zzqx limiter”' }).click();
    expect(await manager.getByLabel('Title').inputValue()).toBe('zzqx limiter');
    await saved(manager);
  });

  it('keeps a search under a name, and removes it with a way back', async () => {
    await open(manager, '/questions?level=staff');
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitem', { name: 'Save this view…' }).click();
    await manager.getByLabel('Name').fill('For staff');
    await press(manager, 'Save');
    await manager.goto('/questions');
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitemradio', { name: 'For staff' }).click();
    await manager.waitForURL(/level=staff/);
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitem', { name: 'Remove “For staff”' }).click();
    await press(manager, 'Undo');
    await manager.reload();
    await manager.getByRole('button', { name: 'For staff' }).waitFor();
  });
});

describe('a question that is changed', () => {
  it('becomes a new version only when somebody else approves it; an interview under way keeps the old one', async () => {
    const { interview } = await scene.interview();
    const { ida } = scene.people;
    const kit = await ida.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const { questionId, content } = kit.questions[0]!;
    await manager.goto(`/questions/${questionId}/edit`);
    await manager.getByLabel('Prompt').fill('Say it in an entirely new way.');
    await saved(manager);
    await press(manager, 'Submit for review');
    await manager
      .getByRole('dialog')
      .getByLabel(/^What changed/)
      .fill('Plainer.');
    await manager.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await manager.getByText('You submitted version 2 for review').waitFor();
    expect(await manager.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect((await readAgain({ id: questionId })).version).toBe(1);
    await recruiter.goto(`/questions/${questionId}`);
    await recruiter.locator('ins').filter({ hasText: 'entirely new way' }).waitFor();
    await press(recruiter, 'Approve');
    await recruiter.getByText(/is approved as version 2/).waitFor();
    await recruiter.getByRole('link', { name: 'As interviewer' }).click();
    await recruiter.locator('section').getByText('Say it in an entirely new way.').first().waitFor();
    const interviewer = (await scene.windowOf(ida)).page;
    await interviewer.goto(`/interviews/${interview.id}`);
    await interviewer.getByText(content.prompt.slice(0, 40)).first().waitFor();
    expect(await interviewer.getByText('entirely new way').count()).toBe(0);
  });

  it('goes back to its author with a comment', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.submit(await calls.create(completeContent({ title: 'Needs another look' })));
    await recruiter.goto(`/questions/${question.id}`);
    await press(recruiter, 'Send back…');
    await recruiter.getByLabel('What should change').fill('Say for whom it is.');
    await recruiter.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
    await recruiter.getByText(/^Sent back to/).waitFor();
    await manager.goto(`/questions/${question.id}?view=comments`);
    await manager.getByText('Say for whom it is.').waitFor();
    expect((await readAgain(question)).draft?.state).toBe('draft');
  });

  it('shows what is missing, and leads to the field', async () => {
    await manager.goto('/questions/new');
    await manager.getByLabel('Title').fill('Hardly begun');
    await saved(manager);
    await press(manager, 'Submit for review');
    expect(await manager.getByRole('dialog').count()).toBe(0);
    await manager.getByRole('button', { name: /^Prompt/ }).click();
    expect(await manager.getByLabel('Prompt').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('loses no text when two people save it: both are kept until one chooses', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.create(completeContent({ title: 'Written by two' }));
    for (const page of [manager, recruiter]) {
      await page.goto(`/questions/${question.id}/edit`);
      await page.getByLabel('Prompt').waitFor();
    }
    await manager.getByLabel('Prompt').fill('The words of the first.');
    await saved(manager);
    await recruiter.getByLabel('Prompt').fill('The words of the second.');
    await recruiter.getByText('Somebody else saved this draft while you wrote').waitFor();
    expect((await readAgain(question)).draft!.content.prompt).toBe('The words of the first.');
    expect(await recruiter.getByLabel('Prompt').inputValue()).toBe('The words of the second.');
    await press(recruiter, 'See changes');
    await recruiter.locator('del').filter({ hasText: 'first' }).waitFor();
    await press(recruiter, 'Keep mine');
    await saved(recruiter);
    expect((await readAgain(question)).draft!.content.prompt).toBe('The words of the second.');
  });

  it('asks before unsaved text is left behind, and offers it again afterwards', async () => {
    const question = await new QuestionCalls(scene.people.manager).create(completeContent({ title: 'On a train' }));
    await manager.goto(`/questions/${question.id}/edit`);
    await manager.getByLabel('Prompt').waitFor();
    await manager.route('**/draft', (route) => route.abort());
    await manager.getByLabel('Prompt').fill('Written in a tunnel.');
    await manager.waitForTimeout(600);
    await manager.getByRole('link', { name: 'Home', exact: true }).click();
    await manager.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await press(manager, 'Leave');
    await manager.waitForURL((url) => url.pathname === '/');
    await manager.unroute('**/draft');
    await manager.goto(`/questions/${question.id}/edit`);
    await press(manager, 'Go on with it');
    expect(await manager.getByLabel('Prompt').inputValue()).toBe('Written in a tunnel.');
    await saved(manager);
    expect((await readAgain(question)).draft!.content.prompt).toBe('Written in a tunnel.');
  });
});

describe('what a question said before', () => {
  it('is told by its history, word by word, and an old version comes back as a draft', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const first = await calls.approved(scene.people.recruiter, completeContent({ title: 'Told by its history' }));
    await manager.goto(`/questions/${first.id}/edit`);
    await manager.getByLabel('Prompt').fill(first.content.prompt.replace('a year', 'three months'));
    await saved(manager);
    await new QuestionCalls(scene.people.recruiter).approve(await calls.submit(await readAgain(first)));
    await recruiter.goto(`/questions/${first.id}?view=history`);
    const version = (n: number) => recruiter.getByRole('article', { name: `Version ${n}`, exact: true });
    await version(2).getByText('Current').waitFor();
    await version(2).getByRole('button', { name: 'What changed' }).click();
    await version(2).locator('del').filter({ hasText: 'a year' }).waitFor();
    await version(2).locator('ins').filter({ hasText: 'three months' }).waitFor();
    await version(1).getByRole('button', { name: 'Read' }).click();
    await version(1).getByText('served well for a year').waitFor();
    expect(await faults(recruiter, 'the history of a question')).toEqual([]);
    await version(1).getByRole('button', { name: 'Restore as a draft' }).click();
    await recruiter.getByText('You are writing version 3').waitFor();
    expect((await readAgain(first)).draft!.content.prompt).toBe(first.content.prompt);
    const again = version(1).getByRole('button', { name: /^Restore as a draft/ });
    expect(await again.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a question like another', () => {
  const twin = completeContent({
    title: 'Canaries sing in the coal mine',
    prompt: 'How would you roll canaries through a coal mine of caged parrots without waking any miner?',
  });

  it('is told to whoever writes it, in a pause of writing', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    await calls.create(twin);
    await recruiter.goto('/questions/new');
    await recruiter.getByLabel('Title').fill('Zebras weigh quartz');
    const answer = recruiter.waitForResponse('**/api/similar-questions');
    await recruiter.getByLabel('Prompt').fill('Zebras weigh quartz vigorously beside frozen xylophones.');
    await answer;
    await saved(recruiter);
    expect(await recruiter.getByText('much like this one').count()).toBe(0);
    await recruiter.getByLabel('Title').fill(twin.title);
    await recruiter.getByLabel('Prompt').fill(twin.prompt);
    await recruiter.getByText('A question of the bank is much like this one:').waitFor();
    await recruiter.getByRole('link', { name: new RegExp(`^${twin.title}`) }).waitFor();
    expect(await faults(recruiter, 'a question like another')).toEqual([]);
  });

  it('is declared a near-duplicate, and no longer', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const [one, other] = [
      await calls.approved(scene.people.recruiter, completeContent({ title: 'Twin of a twin, the elder' })),
      await calls.approved(scene.people.recruiter, completeContent({ title: 'Twin of a twin, the younger' })),
    ];
    await manager.goto(`/questions/${one.id}?view=details`);
    await manager.getByText('In no loop, and never asked.').waitFor();
    await press(manager, `Declare “${other.content.title}”`);
    await manager.getByRole('button', { name: `Remove “${other.content.title}”` }).waitFor();
    expect((await readAgain(other)).enemies.map(({ id }) => id)).toEqual([one.id]);
    expect(await faults(manager, 'the details of a question')).toEqual([]);
    await press(manager, `Remove “${other.content.title}”`);
    await manager.getByRole('button', { name: `Declare “${other.content.title}”` }).waitFor();
    expect((await readAgain(other)).enemies).toEqual([]);
  });
});

describe('a retired question', () => {
  it('is hidden until asked for, says why, cannot be added to a loop, and stays on scorecards', async () => {
    const { interview } = await scene.interview();
    const { ida } = scene.people;
    const kit = await ida.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const { questionId, content } = kit.questions.at(-1)!;
    await manager.goto(`/questions/${questionId}`);
    await press(manager, /^More for/);
    await manager.getByRole('menuitem', { name: 'Retire…' }).click();
    await manager.getByRole('radio', { name: /^Leaked/ }).check();
    await manager.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await manager.getByText('Retired: leaked').waitFor();
    expect(await manager.getByRole('button', { name: /^Add to a loop/ }).getAttribute('aria-disabled')).toBe('true');
    const address = `/questions?q=${encodeURIComponent(content.title)}`;
    await manager.goto(address);
    await manager
      .getByText(/questions? match|No question matches/)
      .first()
      .waitFor();
    const link = manager.locator(`#question-${questionId}`);
    expect(await link.count()).toBe(0);
    await manager.goto(`${address}&status=retired`);
    await link.waitFor();
    const interviewer = (await scene.windowOf(ida)).page;
    await interviewer.goto(`/interviews/${interview.id}`);
    await interviewer.getByText(content.title).first().waitFor();
  });
});

describe('picked questions', () => {
  it('are kept over searches and go into a session of a loop, with a way back', async () => {
    const job = await scene.openJob();
    const loop = await scene.people.manager.as.ok(loopRoutes.start, {
      params: { jobId: job.id },
      body: { template: 'ml-engineer-senior' },
    });
    await open(manager, '/questions?q=drift');
    await rows(manager).first().getByRole('link').focus();
    await manager.keyboard.press('x');
    await manager.keyboard.press('Shift+ArrowDown');
    await manager.getByText('2 picked').waitFor();
    await open(manager, '/questions?q=latency');
    await rows(manager).first().getByRole('link').focus();
    await manager.keyboard.press('a');
    await manager.getByText('3 picked').waitFor();
    await manager.reload();
    await press(manager, 'Add to a loop');
    const dialog = manager.getByRole('dialog', { name: 'Add 3 questions to a loop' });
    await dialog.getByLabel('Job').selectOption({ label: job.title });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Add to loop' }).click();
    await manager.getByText(/^3 questions are in/).waitFor();
    const session = async () =>
      (await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } })).loop!.sessions.find(
        ({ id }) => id === loop.sessions[0]!.id,
      )!.questions;
    expect((await session()).map(({ pinned }) => pinned)).toEqual([true, true, true]);
    await press(manager, 'Undo');
    for (let tries = 0; tries < 40 && (await session()).length > 0; tries += 1) await manager.waitForTimeout(100);
    expect(await session()).toEqual([]);
  });
});

describe('a search with a slip of the keyboard', () => {
  it('says what else was looked for, and marks it in what was found', async () => {
    await open(manager, '/questions?q=drfit');
    await manager
      .getByText(/^Also showing results for: .*drift/)
      .first()
      .waitFor();
    await manager.locator('[data-list] mark').filter({ hasText: /drift/i }).first().waitFor();
  });
});

describe('many questions at once', () => {
  it('get a tag together, with a way back', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const two = [
      await calls.create(completeContent({ title: 'Axolotl one' }), { tags: ['kept'] }),
      await calls.create(completeContent({ title: 'Axolotl two' })),
    ];
    const tags = () => Promise.all(two.map(async (each) => (await readAgain(each)).tags));
    await pickAll(manager, '/questions?q=axolotl', 2);
    await press(manager, 'Tags…');
    const dialog = manager.getByRole('dialog', { name: 'Tags of 2 questions' });
    await dialog.getByLabel('Add tags').first().fill('Week two');
    await manager.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await manager.getByText('2 questions have other tags now.').waitFor();
    expect(await tags()).toEqual([['kept', 'week-two'], ['week-two']]);
    await press(manager, 'Undo');
    await manager.getByText('2 questions are as they were.').waitFor();
    expect(await tags()).toEqual([['kept'], []]);
  });

  it('go to review; those that cannot are named with the reason, and wait for somebody else', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const draft = await calls.create(completeContent({ title: 'Pangolin draft' }));
    await calls.approved(scene.people.recruiter, completeContent({ title: 'Pangolin approved' }));
    await pickAll(manager, '/questions?q=pangolin', 2);
    await press(manager, 'Submit for review');
    const refused = manager.getByRole('dialog', { name: '1 question could not be changed' });
    await refused.getByText('“Pangolin approved”').waitFor();
    await refused.getByRole('button', { name: 'Close' }).click();
    expect((await readAgain(draft)).draft?.state).toBe('review');
    await press(manager, 'Let go of all');
    await open(recruiter, '/questions');
    await press(recruiter, /^Waiting for review \(\d+\)$/);
    await recruiter.waitForURL(/waiting=me/);
    await recruiter.locator(`#question-${draft.id}`).waitFor();
    await manager.goto('/questions?waiting=me');
    await manager
      .getByText(/questions? match|Nothing waits for your review/)
      .first()
      .waitFor();
    expect(await manager.locator(`#question-${draft.id}`).count()).toBe(0);
  });
});

describe('words of a question that try to act', () => {
  const img = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>';
  const link = '[press](javascript:window.hacked=3) <a href="javascript:window.hacked=4">here</a>';
  const both = `${img} ${link}`;

  it('stay words on every screen that shows them', async () => {
    const content = completeContent({
      ...{ title: `Inert ${img}`, prompt: both, assesses: both, note: both },
      ...{ keyPoints: [both, 'b', 'c'], followUps: [both, 'b'], redFlags: [both], levels: { senior: both, mid: both } },
    });
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.approved(scene.people.recruiter, content);
    await calls.submit(await calls.save(question, { ...content, prompt: `${both} again`, title: `${img} new` }));
    const inert = async (page: Page) => {
      await page.waitForTimeout(300);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.locator('main img[src="x"], main script, main a[href^="javascript"]').count()).toBe(0);
    };
    for (const view of ['', '?view=details', '?view=history', '?view=comments']) {
      await recruiter.goto(`/questions/${question.id}${view}`);
      await recruiter.getByRole('button', { name: 'Approve' }).waitFor();
      await inert(recruiter);
    }
    await open(recruiter, '/questions?q=inert');
    await inert(recruiter);
    await manager.goto(`/questions/${question.id}`);
    await press(manager, 'Withdraw');
    await manager.getByRole('link', { name: 'Write on' }).click();
    await manager.getByRole('region', { name: 'As the interviewer sees it' }).getByText('onerror').first().waitFor();
    await inert(manager);
  });
});
