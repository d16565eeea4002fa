import { type Loop, loopRoutes, type LoopTemplate, loopTemplateRoutes } from '@loopwright/contracts';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

type Asked = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

/** What a template says, as its editor would send it back. */
export const templateText = ({
  title,
  track,
  level,
  summary,
  sessions,
  coverage,
  rules,
  pinned = [],
  team,
}: LoopTemplate) => ({
  ...{ title, track, level, summary, sessions, coverage, rules, style: team?.style ?? '' },
  pinned: pinned.map(({ session, questionId }) => ({ session, questionId })),
});
export const templateFace = { title: 'Ours', track: 'ml-engineer', level: 'senior', style: 'Ours', summary: '' };

/** A template of the team out of a loop, which follows it from then on. */
export const saveTemplate = (as: Caller, loop: Pick<Loop, 'id' | 'version'>, more: object = {}) =>
  as.ok(loopTemplateRoutes.save, {
    params: { loopId: loop.id },
    body: {
      ...templateFace,
      ...({ note: '', version: loop.version, keep: 'sessions-and-rules', follow: true } as const),
      ...more,
    },
  });

const templateNow = (world: World): Promise<LoopTemplate> =>
  world.callers.admin.ok(loopTemplateRoutes.read, { params: { templateId: world.templates.ours.id } });
const loopNow = async (world: World): Promise<Loop> =>
  (await world.callers.admin.ok(loopRoutes.ofJob, { params: { jobId: world.jobs.main.id } })).loop!;
const ofTemplate = (world: World): Asked => ({ params: { templateId: world.templates.ours.id } });
const ofLoop = (world: World): Asked => ({ params: { loopId: world.loops.main.id } });

/** How the rows of the team's loop templates are asked. */
export const templateRequests: Record<string, (world: World) => Asked | Promise<Asked>> = {
  'loopTemplates.copy': () => ({ body: { ...templateFace, note: '', from: 'ml-engineer-senior' } }),
  'loopTemplates.save': async (world) => ({
    ...ofLoop(world),
    body: {
      ...templateFace,
      ...{ note: '', version: (await loopNow(world)).version, keep: 'sessions-and-rules', follow: false },
    },
  }),
  'loopTemplates.read': ofTemplate,
  'loopTemplates.history': ofTemplate,
  'loopTemplates.version': (world) => ({ params: { templateId: world.templates.ours.id, version: '1' } }),
  'loopTemplates.preview': async (world) => {
    const now = await templateNow(world);
    return { ...ofTemplate(world), body: { version: now.team!.version, text: templateText(now) } };
  },
  'loopTemplates.change': async (world) => {
    const now = await templateNow(world);
    const body = { version: now.team!.version, text: templateText(now), note: '', scope: { reach: 'future' } };
    return { ...ofTemplate(world), body };
  },
  'loopTemplates.retire': async (world) => ({
    ...ofTemplate(world),
    body: { version: (await templateNow(world)).team!.version, retired: false },
  }),
  'loopTemplates.link': ofLoop,
  'loopTemplates.takeOver': async (world) => ({
    ...ofLoop(world),
    body: {
      version: (await loopNow(world)).version,
      to: (await templateNow(world)).team!.version,
      collisions: 'keep',
    },
  }),
  'loopTemplates.setLink': async (world) => ({
    ...ofLoop(world),
    body: { version: (await loopNow(world)).version, linked: true },
  }),
};
