import { beforeAll, describe, expect, it } from '@jest/globals';
import { packDirectory } from './directory.ts';
import { loadPack } from './load.ts';
import type { Pack } from './pack.ts';
import type { PackQuestion } from './schema.ts';

type Guided = Exclude<PackQuestion, { format: 'mcq' }>;
const isGuided = (question: PackQuestion): question is Guided => question.format !== 'mcq';
/** Ids of the entries that break a rule: an empty list says that all keep it. */
const breaking = <T extends { id: string }>(entries: T[], keeps: (entry: T) => boolean) =>
  entries.filter((entry) => !keeps(entry)).map(({ id }) => id);

describe('the pack that ships', () => {
  let pack: Pack;
  let guided: Guided[];
  beforeAll(async () => {
    pack = await loadPack(packDirectory());
    guided = pack.questions.filter(isGuided);
  });

  it('holds the field of machine-learning engineering', () => {
    expect(pack.levels.map(({ id }) => id)).toEqual(['junior', 'mid', 'senior', 'staff']);
    expect(pack.stages).toHaveLength(8);
    expect(pack.competencies).toHaveLength(12);
    expect(pack.tracks).toHaveLength(3);
    expect(pack.rubrics).toHaveLength(8);
    expect(pack.templates.filter(({ reported }) => !reported)).toHaveLength(pack.tracks.length * pack.levels.length);
    expect(pack.twists.map(({ id }) => id)).toEqual([
      'delayed-labels',
      'high-traffic',
      'strict-latency',
      'regional-drift',
      'class-imbalance',
      'privacy',
    ]);
  });

  it('holds a bank large enough to draw from, with twenty choice questions', () => {
    expect(guided.length).toBeGreaterThanOrEqual(270);
    expect(pack.questions.length - guided.length).toBe(20);
  });

  it('walks a long design through eight steps', () => {
    const walk = pack.checklists.find(({ id }) => id === 'design-walk-through');
    expect(walk?.steps.map(({ id }) => id)).toEqual([
      'aim-and-target',
      'data-and-labels',
      'baseline',
      'features-and-training',
      'serving',
      'evaluation',
      'safe-release',
      'upkeep',
    ]);
    expect(walk?.steps.every(({ probes }) => probes.length >= 2)).toBe(true);
  });

  it('says which plans are reported practice of whom', () => {
    const styles = pack.templates.flatMap(({ reported }) => (reported ? [reported.style] : []));
    expect(styles.sort()).toEqual(['Amazon', 'Apple', 'Google', 'Meta', 'Start-up']);
  });

  it('briefs candidates for every stage, and once for all of them', () => {
    const stages = pack.briefs.map(({ stage }) => stage ?? 'every');
    expect(stages.sort()).toEqual([...pack.stages.map(({ id }) => id), 'every'].sort());
  });

  it('teaches interviewers what they look up, compare and rehearse', () => {
    const titles = (kind: string) => pack.guides.filter((guide) => guide.kind === kind).map(({ id }) => id);
    expect(titles('reference').length).toBeGreaterThanOrEqual(8);
    expect(titles('comparison')).toEqual(['depth-by-track', 'role-comparisons']);
    expect(titles('practice')).toEqual(['practise-as-interviewer']);
    expect(pack.candidateQuestions).toHaveLength(10);
    expect(pack.decks.map(({ id }) => id)).toEqual(['incident-scenarios']);
    expect(pack.rounds.length).toBeGreaterThanOrEqual(4);
  });

  it('calls a product by the name that it has today', () => {
    const glossary = pack.guides.find(({ id }) => id === 'tool-glossary')!;
    const dated = glossary.sections.find(({ id }) => id === 'dated')!.table!.rows.map(({ cells }) => cells);
    expect(dated.find(([name]) => name === 'Google AI Platform')![1]).toContain('Vertex AI');
    expect(dated.find(([name]) => name === 'Google Optimize')![1]).toContain('Closed');
  });

  it('offers a long and a short form for a design and for a project', () => {
    const ids = pack.checklists.map(({ id }) => id);
    for (const form of ['design-walk-through', 'design-short-form', 'project-points', 'project-short-form'])
      expect(ids).toContain(form);
    expect(pack.checklists.filter(({ layout }) => layout === 'boxes').map(({ id }) => id)).toEqual(['past-event']);
  });

  it('gives every open question enough to ask, to listen for and to rate', () => {
    expect(breaking(guided, ({ keyPoints }) => keyPoints.length >= 3)).toEqual([]);
    expect(breaking(guided, ({ followUps }) => followUps.length >= 2)).toEqual([]);
    expect(breaking(guided, ({ redFlags }) => redFlags.length >= 1)).toEqual([]);
    expect(breaking(guided, ({ competencies }) => Object.values(competencies).includes(2))).toEqual([]);
  });

  it('describes every level from the lowest to the highest that a question is for', () => {
    const order = pack.levels.map(({ id }) => id);
    const range = ({ levels }: Guided) => {
      const places = Object.keys(levels).map((level) => order.indexOf(level));
      return order.slice(Math.min(...places), Math.max(...places) + 1);
    };
    expect(
      breaking(guided, (question) => range(question).every((level) => (question.levels[level] ?? '').length >= 20)),
    ).toEqual([]);
  });

  it('anchors every criterion at four levels that differ', () => {
    const criteria = pack.rubrics.flatMap((rubric) => rubric.criteria);
    expect(breaking(criteria, ({ anchors }) => new Set(Object.values(anchors)).size === 4)).toEqual([]);
  });

  it('puts the right option at every position equally often', () => {
    const answers = pack.questions.flatMap((question) => (question.format === 'mcq' ? [question.answer] : []));
    expect([1, 2, 3, 4].map((place) => answers.filter((answer) => answer === place).length)).toEqual([5, 5, 5, 5]);
  });

  it('keeps enemies mutual', () => {
    const enemies = new Map(pack.questions.map(({ id, enemies: named }) => [id, named]));
    expect(
      breaking(pack.questions, ({ id, enemies: named }) => named.every((enemy) => enemies.get(enemy)?.includes(id))),
    ).toEqual([]);
  });

  it('speaks in its notes of what is settled, not of papers that the reader does not have', () => {
    const papers =
      /\b(the|this|that|these|our|both|two|one|some|several|each|a|other) (seed |source )?(documents?|sources?|materials?)\b|source answer/i;
    expect(breaking(pack.questions, ({ note }) => !papers.test(note ?? ''))).toEqual([]);
  });
});

it('refuses a pack id that is no slug', () => {
  expect(() => packDirectory('../src')).toThrow();
});
