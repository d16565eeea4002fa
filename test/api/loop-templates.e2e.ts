import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BrokenRule, type ProblemInput, verify } from '@loopwright/assembly';
import {
  jobRoutes,
  type Loop,
  loopRoutes,
  type LoopTemplate,
  type Question,
  questionRoutes,
  rubricRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import type { Caller } from '../support/caller.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let as: Caller;
let templates: LoopTemplate[];
let levels: string[];
beforeAll(async () => {
  running = await startApp();
  ({ as } = await (await Team.create(running)).member('admin'));
  templates = (await as.ok(loopRoutes.templates, { query: {} })).items;
  levels = (await as.ok(rubricRoutes.field, {})).levels.map(({ slug }) => slug);
});
afterAll(() => running.stop());

async function assembled({ slug, track }: LoopTemplate, level: string): Promise<Loop> {
  const job = await as.ok(jobRoutes.create, { body: { title: `${slug} for ${level}`, track, level } });
  const { id, version } = await as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { template: slug } });
  return as.ok(loopRoutes.assemble, { params: { loopId: id }, body: { version } });
}

const readings = new Map<string, Promise<Question>>();
const questionOf = (questionId: string): Promise<Question> => {
  const reading = readings.get(questionId) ?? as.ok(questionRoutes.read, { params: { questionId } });
  readings.set(questionId, reading);
  return reading;
};

/** What the loop breaks, judged by the library's verifier from what the API tells of loop and questions alone. */
async function brokenRules(loop: Loop): Promise<BrokenRule[]> {
  const questions = await Promise.all(
    loop.sessions.flatMap((session) => session.questions.map(({ questionId }) => questionOf(questionId))),
  );
  const asked = new Set(questions.map(({ id }) => id));
  const shown = questions.flatMap(({ content }) => Object.keys(content.competencies));
  const problem: ProblemInput = {
    level: loop.level,
    levels,
    competencies: [
      ...new Set([...shown, ...Object.keys(loop.coverage), ...loop.sessions.flatMap(({ focus }) => focus)]),
    ],
    bank: questions.map(({ id, status, content, enemies }) => {
      const own = levels.filter((level) => level in content.levels);
      return {
        id,
        stages: content.stages,
        levels: { from: own[0]!, to: own.at(-1)! },
        minutes: content.minutes,
        competencies: Object.entries(content.competencies).map(([slug, weight]) => ({ id: slug, weight })),
        value: 1,
        status: status === 'approved' ? 'eligible' : 'not-eligible',
        enemies: enemies.map((enemy) => enemy.id).filter((enemy) => asked.has(enemy)),
      };
    }),
    sessions: loop.sessions.map(({ id, stage, questionMinutes, questionCount, focus }) => ({
      id,
      stage,
      minutes: questionMinutes,
      questions: questionCount,
      focus,
    })),
    rules: {
      coverage: Object.entries(loop.coverage).map(([competency, { questions: least, sessions }]) => ({
        competency,
        questions: least,
        sessions,
      })),
      // A must-have is the main subject of one session at least.
      owners: Object.entries(loop.coverage).flatMap(([competency, { mustHave }]) =>
        mustHave ? [{ competency, from: 1, to: loop.sessions.length }] : [],
      ),
    },
  };
  const choices = loop.sessions.flatMap(({ id, questions: chosen }) =>
    chosen.map(({ questionId }) => ({ question: questionId, session: id })),
  );
  return verify(problem, choices);
}

describe('the templates of the shipped pack', () => {
  it('all have a loop at their own level, proven best, that breaks no rule', async () => {
    expect(templates).toHaveLength(17);
    expect(templates.filter(({ reported }) => reported)).toHaveLength(5);
    for (const template of templates) {
      const loop = await assembled(template, template.level);
      expect({ template: template.slug, ...loop.assembly }).toMatchObject({
        template: template.slug,
        status: 'optimal',
        gap: 0,
      });
      expect({ template: template.slug, broken: await brokenRules(loop), said: loop.broken }).toEqual({
        template: template.slug,
        broken: [],
        said: [],
      });
    }
  });

  it('are proven best or explained at every other level', async () => {
    const found = { optimal: 0, infeasible: 0 };
    for (const template of templates) {
      for (const level of levels.filter((other) => other !== template.level)) {
        const loop = await assembled(template, level);
        const { status, relaxations } = loop.assembly!;
        expect(['optimal', 'infeasible']).toContain(status);
        if (status === 'optimal') expect(await brokenRules(loop)).toEqual([]);
        else expect(relaxations.length).toBeGreaterThan(0);
        found[status as keyof typeof found] += 1;
      }
    }
    expect(found.optimal).toBeGreaterThan(0);
    expect(found.infeasible).toBeGreaterThan(0);
  }, 240_000);
});
