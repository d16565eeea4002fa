import type { ProblemInput } from '@loopwright/assembly';
import { loadPack, packDirectory, type Pack, type PackTemplate } from '@loopwright/packs';

type PackQuestion = Pack['questions'][number];

/** Every loop template of the shipped pack. */
export async function packTemplates(): Promise<string[]> {
  return (await loadPack(packDirectory('ml-engineering'))).templates.map(({ id }) => id);
}

/** A template of the shipped pack over the shipped bank, as a problem of the assembly library. */
export async function packLoop(template: string): Promise<ProblemInput> {
  const pack = await loadPack(packDirectory('ml-engineering'));
  const chosen = pack.templates.find(({ id }) => id === template);
  if (!chosen) throw new Error(`The pack has no template "${template}".`);
  const levels = pack.levels.map(({ id }) => id);
  const level = levels.indexOf(chosen.level);
  return {
    level,
    levels,
    competencies: pack.competencies.map(({ id }) => id),
    bank: pack.questions.map((question) => asked(question, levels, level, chosen)),
    sessions: chosen.sessions.map(({ id, stage, questionMinutes, questions, focus }) => ({
      id,
      stage,
      minutes: questionMinutes,
      questions,
      focus,
    })),
    rules: {
      coverage: Object.entries(chosen.coverage).map(([competency, { questions, sessions }]) => ({
        competency,
        questions,
        sessions,
      })),
    },
  };
}

function asked(
  question: PackQuestion,
  levels: string[],
  level: number,
  template: PackTemplate,
): ProblemInput['bank'][number] {
  const described = Object.keys(question.levels).map((slug) => levels.indexOf(slug));
  // A question for any level names none of them.
  const known = described.includes(-1) ? levels.map((_, at) => at) : described;
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const middle = (from + to) / 2;
  const right = 1 / (1 + Math.exp(middle - level));
  const wanted = new Set([...Object.keys(template.coverage), ...template.sessions.flatMap(({ focus }) => focus)]);
  const shown = Object.entries(question.competencies);
  const relevant = shown.filter(([id]) => wanted.has(id)).length / shown.length;
  const quality = 2.8 * right * (1 - right) + 0.3 * relevant;
  return {
    id: question.id,
    stages: question.format === 'mcq' ? ['knowledge-check'] : question.stages,
    levels: { from, to },
    minutes: question.minutes,
    competencies: shown.map(([id, weight]) => ({ id, weight: weight === 2 ? 2 : 1 })),
    value: Math.round(quality * Math.min(1, question.minutes / 60) * 1000) / 1000,
    difficulty: middle,
    enemies: question.enemies,
  };
}
