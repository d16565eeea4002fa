import type { Rubric } from '@loopwright/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParam } from '../../platform/navigation.ts';
import { rubricsQuery, versionQuery } from './rubrics.queries.ts';

/** The rubric of the stage in the address as it stands now; undefined where the stage has none. */
export function useRubric(): Rubric | undefined {
  const stage = useParam('stage');
  return useSuspenseQuery(rubricsQuery()).data.items.find((rubric) => rubric.stage === stage);
}

/** That rubric as it stood at a version. */
export const useRubricAt = (stage: string, version: number): Rubric =>
  useSuspenseQuery(versionQuery(stage, version)).data;
