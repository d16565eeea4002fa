import type { CheckQuestion } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Draw, drawQuery } from './checks.queries.ts';

const MOST = 60;
const FIRST = 10;
const newSeed = (): string => Math.random().toString(36).slice(2, 12);

/** A draw of questions, and every way to change it. The server draws; what is kept stays where it is. */
export function useDraw(applicationId: string, level: string) {
  const [asked, setAsked] = useState<Draw>(() => ({
    ...{ level, topics: [], count: FIRST, seed: newSeed() },
    ...{ keep: [], without: [] },
  }));
  /** Where a question was swapped: what is drawn for it comes last, and belongs there. */
  const [place, setPlace] = useState<number | null>(null);
  const nothing = asked.count === 0;
  const query = useQuery({ ...drawQuery(applicationId, asked), enabled: !nothing });
  const questions = nothing ? [] : atPlace(query.data?.questions ?? [], place);
  const ids = questions.map(({ questionId }) => questionId);
  const ask = (change: Partial<Draw>, at: number | null = null) => {
    setPlace(at);
    setAsked({ ...asked, ...change });
  };
  return {
    query,
    questions,
    ...{ level: asked.level, topics: asked.topics, count: asked.count },
    filter: (change: Partial<Pick<Draw, 'level' | 'topics'>>) => ask({ ...change, keep: [], without: [] }),
    setCount: (count: number) => {
      const wanted = Math.min(MOST, Math.max(1, Math.trunc(count) || 1));
      ask({ count: wanted, keep: ids.slice(0, wanted) });
    },
    again: () => ask({ seed: newSeed(), keep: [], without: [], count: asked.count || FIRST }),
    /** For a check of particular questions alone. */
    clear: () => ask({ keep: [], without: [], count: 0 }),
    add: (id: string) =>
      ids.length < MOST &&
      ask({ count: ids.length + 1, keep: [...ids, id], without: asked.without.filter((one) => one !== id) }),
    swap: (id: string) =>
      ask(
        { seed: newSeed(), keep: ids.filter((one) => one !== id), without: [...asked.without, id].slice(-MOST) },
        ids.indexOf(id),
      ),
    remove: (id: string) =>
      ask({
        count: questions.length - 1,
        keep: ids.filter((one) => one !== id),
        without: [...asked.without, id].slice(-MOST),
      }),
  };
}
export type DrawState = ReturnType<typeof useDraw>;

function atPlace(questions: readonly CheckQuestion[], place: number | null): readonly CheckQuestion[] {
  const last = questions.at(-1);
  if (place === null || !last || place >= questions.length - 1) return questions;
  return [...questions.slice(0, place), last, ...questions.slice(place, -1)];
}
