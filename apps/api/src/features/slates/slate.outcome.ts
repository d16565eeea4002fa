import {
  isLoop,
  type NoSlateLoop,
  type Slate,
  type SlateAnswer,
  type SlateLoop,
  type SlateMiss,
} from '@loopwright/assembly';
import type { LoopPlan, SlateCandidate, SlateFigures } from '@loopwright/contracts';
import { counted, type Names } from '../loops/index.ts';

type Choices = { question: string; session: string }[];
/** What the assembler made of a slate, in words; `choices` by application, for those who have a loop. */
export type SlateOutcome = {
  candidates: Omit<SlateCandidate, 'name'>[];
  figures: SlateFigures | null;
  choices: Record<string, Choices>;
};
export type Named = { applicationId: string; name: string }[];

/** The assembler's answer as people read it. */
export function outcomeOf(answer: SlateAnswer, plan: LoopPlan, candidates: Named, names: Names): SlateOutcome {
  if (answer.status === 'no-reference') return { candidates: [], figures: null, choices: {} };
  const nameOf = new Map(candidates.map(({ applicationId, name }) => [applicationId, name]));
  const person = (id: string) => nameOf.get(id) ?? 'the published loop';
  const anchors = new Set(answer.anchors.map(({ question }) => question));
  return {
    candidates: answer.loops.map((one) => candidateOf(one, plan, anchors, names, person)),
    figures: figuresOf(answer, names, person),
    choices: Object.fromEntries(answer.loops.filter(isLoop).map(({ id, choices }) => [id, choices])),
  };
}

function candidateOf(
  one: SlateLoop | NoSlateLoop,
  plan: LoopPlan,
  anchors: ReadonlySet<string>,
  names: Names,
  person: (id: string) => string,
): SlateOutcome['candidates'][number] {
  if (!isLoop(one)) return { applicationId: one.id, loop: null, because: because(one) };
  const sessions = plan.sessions.map(({ id, title }) => ({
    title,
    questions: one.choices
      .filter(({ session }) => session === id)
      .map(({ question }) => ({
        questionId: question,
        title: names.question(question),
        anchor: anchors.has(question),
      })),
  }));
  const { minutes, difficulty } = one.figures;
  const misses = one.misses.map((miss) => missInWords(miss, names, person));
  return {
    applicationId: one.id,
    loop: { minutes, difficulty: rounded(difficulty ?? 0), misses, sessions },
    because: null,
  };
}

const because = ({ status }: NoSlateLoop): string =>
  status === 'infeasible'
    ? 'Too many of the questions were met before: the rules of the loop cannot be kept.'
    : 'No loop was found in time.';

/** Where a loop cannot be like the others. */
export function missInWords(
  { kind, subject, is, allowed }: SlateMiss,
  names: Names,
  person: (id: string) => string,
): string {
  const bound = `${is < allowed ? 'at least' : 'at most'} ${rounded(allowed)}`;
  if (kind === 'anchor') return `Does not ask “${names.question(subject)}”, which all the others are asked.`;
  if (kind === 'exposure') return `Asks “${names.question(subject)}”, which enough others are asked already.`;
  if (kind === 'overlap') return `Shares ${counted(is, 'varied question')} with ${person(subject)}; ${bound} would do.`;
  if (kind === 'difficulty') return `Aims at a level of ${rounded(is)} on average; ${bound} would be alike.`;
  const what = kind === 'level' ? `${subject} the level of the job` : `on ${names.competency(subject)}`;
  return `Asks ${counted(is, 'question')} ${what}; ${bound} would be alike.`;
}

function figuresOf(slate: Slate, names: Names, person: (id: string) => string): SlateFigures {
  const { difficulty, minutes, questions, coverage } = slate.spreads;
  const varied = slate.uses.find(({ anchor }) => !anchor);
  return {
    kept: slate.kept,
    difficulty: {
      least: rounded(difficulty.least),
      most: rounded(difficulty.most),
      band: { least: rounded(difficulty.band.least), most: rounded(difficulty.band.most) },
    },
    minutes,
    questions,
    coverage: coverage.map(({ competency, least, most }) => ({
      competency: names.competency(competency),
      least,
      most,
    })),
    anchors: slate.anchors.map(({ question }) => names.question(question)),
    mostShared: { questions: slate.overlap.most, between: slate.overlap.between?.map(person) ?? null },
    mostAsked: varied ? { title: names.question(varied.question), candidates: varied.loops } : null,
    linked: slate.groups === 1,
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
