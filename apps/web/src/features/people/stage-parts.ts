import type { Interviewing } from '@loopwright/contracts';

/** What somebody does in the sessions of a stage. */
export const parts = ['rates', 'learns', 'neither'] as const;
export type Part = (typeof parts)[number];
export type Parts = Record<string, Part>;
export const partWords: Record<Part, string> = {
  rates: 'Interviews',
  learns: 'Shadows, as a trainee',
  neither: 'Neither',
};

export function partsOf(
  stages: readonly string[],
  { qualified, training }: Pick<Interviewing, 'qualified' | 'training'>,
): Parts {
  const partIn = (stage: string): Part => {
    if (training.includes(stage)) return 'learns';
    return qualified === null || qualified.includes(stage) ? 'rates' : 'neither';
  };
  return Object.fromEntries(stages.map((stage) => [stage, partIn(stage)]));
}

/** Whoever interviews in every stage does so in those to come too. */
export function stagesOf(stages: readonly string[], chosen: Parts): Pick<Interviewing, 'qualified' | 'training'> {
  const doing = (part: Part) => stages.filter((stage) => chosen[stage] === part);
  const qualified = doing('rates');
  return { qualified: qualified.length === stages.length ? null : qualified, training: doing('learns') };
}
