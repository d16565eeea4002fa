import type { LoopTemplate, Rubric } from '@loopwright/contracts';
import type { Pack } from '@loopwright/packs';
import { teachingItemsOf } from './pack-teaching.ts';
import type { FieldItemEntity, FieldKind } from './rubrics.entities.ts';

const texts = (noted: readonly { text: string }[]) => noted.map(({ text }) => ({ text }));

/** The field items that a pack brings, in the contract's shapes; where each came from stays in the pack. */
export function fieldItemsOf(pack: Pack, organisationId: string): FieldItemEntity[] {
  const items = (kind: FieldKind, entries: { slug: string }[]): FieldItemEntity[] =>
    entries.map((content, position) => ({ organisationId, kind, slug: content.slug, position, content }));
  return [
    ...items(
      'level',
      pack.levels.map(({ id, name, expectation, adds }) => ({ slug: id, name, expectation, adds: texts(adds) })),
    ),
    ...items(
      'competency',
      pack.competencies.map(({ id, name, definition, signals }) => ({
        slug: id,
        name,
        definition,
        signals: texts(signals),
      })),
    ),
    ...items(
      'stage',
      pack.stages.map(({ id, name, purpose, minutes, scored, briefing, covers }) => ({
        slug: id,
        name,
        purpose,
        minutes,
        scored,
        briefing,
        covers: texts(covers),
      })),
    ),
    ...items(
      'track',
      pack.tracks.map(({ id, name, summary, work, emphasis }) => ({
        slug: id,
        name,
        summary,
        work: texts(work),
        emphasis: texts(emphasis),
      })),
    ),
    ...items(
      'checklist',
      pack.checklists.map(({ id, title, purpose, stages, layout, steps }) => ({
        slug: id,
        title,
        purpose,
        stages,
        layout,
        steps: steps.map((step) => ({
          slug: step.id,
          name: step.name,
          intent: step.intent,
          probes: texts(step.probes),
        })),
      })),
    ),
    ...items(
      'twist',
      pack.twists.map(({ id, name, text }) => ({ slug: id, name, text })),
    ),
    ...items('loop-template', pack.templates.map(templateOf)),
    ...teachingItemsOf(pack).flatMap(({ kind, entries }) => items(kind, entries)),
  ];
}

function templateOf(template: Pack['templates'][number]): LoopTemplate {
  const { id, title, track, level, summary, sessions, coverage, reported } = template;
  return {
    slug: id,
    title,
    track,
    level,
    summary,
    sessions: sessions.map(({ questions, ...session }) => ({ ...session, questionCount: questions })),
    coverage,
    ...(reported && { reported }),
  };
}

export function rubricsOf(pack: Pack): Omit<Rubric, 'version'>[] {
  return pack.rubrics.map(({ stage, title, criteria, redFlags }) => ({
    stage,
    title,
    criteria: criteria.map(({ id, name, competency, question, anchors, overlay }) => ({
      slug: id,
      name,
      competency,
      question,
      anchors,
      overlay,
    })),
    redFlags: redFlags.map(({ text }) => text),
  }));
}
