import fc from 'fast-check';
import type { ProblemInput } from '../src/problem.ts';

type Question = ProblemInput['bank'][number];
const competencies = ['coding', 'design', 'people', 'data'];
const stages = ['tech', 'talk', 'case'];
const index = (below: number) => fc.integer({ min: 0, max: below - 1 });

const question = (id: string, size: number): fc.Arbitrary<Question> =>
  fc
    .record({
      stages: fc.subarray(stages, { minLength: 1, maxLength: 2 }),
      level: index(3),
      // Few lengths, so that many questions are alike but for their worth.
      minutes: fc.constantFrom(5, 10, 15),
      main: index(4),
      side: fc.option(index(4), { freq: 1 }),
      value: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.double({ min: 0, max: 8, noNaN: true })),
      proven: fc.constantFrom(true, true, false),
      format: fc.constantFrom('open', 'code'),
      cluster: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 1 }),
      enemy: fc.option(index(size), { freq: 1 }),
    })
    .map(({ stages, level, minutes, main, side, value, proven, format, cluster, enemy }) => ({
      id,
      stages,
      levels: { from: 0, to: 2 },
      aim: level,
      minutes,
      value,
      proven,
      format,
      competencies: [
        { id: competencies[main]!, weight: 2 as const },
        ...(side === null || side === main ? [] : [{ id: competencies[side]!, weight: 1 as const }]),
      ],
      clusters: cluster === null ? [] : [cluster],
      enemies: enemy === null || `q${enemy}` === id ? [] : [`q${enemy}`],
    }));

const session = (stage: string) =>
  fc
    .record({
      least: fc.constantFrom(0, 10, 15),
      more: fc.constantFrom(5, 15, 20),
      most: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ least, more, most }) =>
      fc.record({
        id: fc.constant(stage),
        stage: fc.constant(stage),
        minutes: fc.constant({ from: least, to: least + more }),
        questions: fc.record({ from: fc.integer({ min: 0, max: 1 }), to: fc.constant(most) }),
        focus: fc.subarray(competencies, { maxLength: 2 }),
        focusShare: fc.constantFrom(0, 0.5),
      }),
    );

const maybe = <T>(rule: fc.Arbitrary<T>) => fc.option(rule, { freq: 1 }).map((some) => (some === null ? [] : [some]));

/** Problems of a size at which reducing them matters, with rules of every kind that a stand-in has to respect. */
export const mediumProblem = (size: number): fc.Arbitrary<ProblemInput> =>
  fc.record({
    level: fc.constant(1),
    levels: fc.constant(['junior', 'middle', 'senior']),
    competencies: fc.constant(competencies),
    stages: fc.constant(stages),
    formats: fc.constant(['open', 'code']),
    bank: fc.tuple(...Array.from({ length: size }, (_, i) => question(`q${i}`, size))),
    sessions: fc.tuple(...stages.map(session)),
    rules: fc.record({
      coverage: fc.subarray(competencies, { maxLength: 2 }).chain((some) =>
        fc.tuple(
          ...some.map((competency) =>
            fc.record({
              competency: fc.constant(competency),
              questions: fc.integer({ min: 0, max: 2 }),
              sessions: fc.integer({ min: 0, max: 2 }),
              minutes: fc.constantFrom(0, 10),
            }),
          ),
        ),
      ),
      owners: maybe(fc.record({ competency: fc.constantFrom(...competencies), from: index(2), to: fc.constant(1) })),
      levelMix: maybe(fc.record({ level: index(3), from: index(2), to: fc.constantFrom(1, 3) })),
      formatMix: maybe(fc.record({ format: fc.constant('code'), from: index(2), to: fc.constantFrom(1, 2) })),
      pinned: maybe(index(size).map((at) => ({ question: `q${at}` }))),
    }),
  });
