import type { Pack } from '../pack.ts';
import { PortableQuestion } from './portable.ts';

/** The questions of a content pack as a file between banks carries them. */
export const bankOfPack = (pack: Pick<Pack, 'questions'>): PortableQuestion[] =>
  pack.questions.map((question) => PortableQuestion.parse({ ...question, levels: question.levels }));
