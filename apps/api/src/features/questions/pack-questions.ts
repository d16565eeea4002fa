import type { QuestionContent } from '@loopwright/contracts';
import type { Pack, PackQuestion } from '@loopwright/packs';
import { newId } from '../../platform/ids.ts';
import type { QuestionEnemyEntity } from './questions.entities.ts';
import { type NewQuestionRow, type NewVersion, versionOf } from './question-writes.repository.ts';

type Choice = Extract<PackQuestion, { format: 'mcq' }>;
type Guided = Exclude<PackQuestion, Choice>;
/** What only some formats say; the rest of a question's content is the same for all. */
type Guide = Omit<
  QuestionContent,
  'title' | 'prompt' | 'format' | 'stages' | 'competencies' | 'topics' | 'minutes' | 'sources' | 'note'
>;

const guideOfChoice = ({ options, answer, explanation, levels }: Choice): Guide => ({
  assesses: null,
  levels: Object.fromEntries(levels.map((level) => [level, 'Chooses the right option.'])),
  keyPoints: [],
  followUps: [],
  redFlags: [],
  exercise: null,
  design: null,
  choice: { options, answer, explanation },
});

const guideOf = (question: Guided): Guide => {
  const { assesses, levels, keyPoints, followUps, redFlags } = question;
  return {
    assesses,
    levels,
    keyPoints,
    followUps,
    redFlags,
    exercise: question.format === 'coding' ? question.exercise : null,
    design: question.format === 'system-design' ? { twists: question.twists, reach: question.reach } : null,
    choice: null,
  };
};

/** One question of a pack in the contract's shape: every format has the same fields, empty where it has nothing to say. */
export function contentOf(question: PackQuestion): QuestionContent {
  const { title, prompt, format, stages, topics, minutes, sources, note } = question;
  const competencies = question.competencies as Record<string, 1 | 2>;
  const guide = question.format === 'mcq' ? guideOfChoice(question) : guideOf(question);
  return { title, prompt, format, stages, competencies, topics, minutes, sources, note: note ?? null, ...guide };
}

type PackRows = { questions: NewQuestionRow[]; versions: NewVersion[]; enemies: QuestionEnemyEntity[] };

/** Rows of a pack's questions for one organisation, approved, at version 1. */
export function rowsOf(pack: Pack, organisationId: string, at: Date): PackRows {
  const ids = new Map(pack.questions.map(({ id }) => [id, newId()]));
  const order = pack.levels.map(({ id }) => id);
  const questions = pack.questions.map(({ id, sources }) => ({
    organisationId,
    id: ids.get(id)!,
    slug: id,
    status: 'approved' as const,
    origin: sources.length > 0 ? ('pack' as const) : ('pack-own' as const),
    currentVersion: 1,
    createdAt: at,
    updatedAt: at,
  }));
  const versions = pack.questions.map((question) =>
    versionOf({ organisationId, questionId: ids.get(question.id)!, version: 1 }, contentOf(question), order),
  );
  const enemies = pack.questions.flatMap(({ id, enemies: names }) =>
    names.map((name) => ({ organisationId, questionId: ids.get(id)!, enemyId: ids.get(name)! })),
  );
  return { questions, versions, enemies };
}
