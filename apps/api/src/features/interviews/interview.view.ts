import type { Interview, Kit, KitQuestion, LoopSession, MyInterview } from '@loopwright/contracts';
import type { InterviewRow } from './interviews.repository.ts';
import type { KitRow } from './kits.repository.ts';

export const interviewView = ({ startsAt, ...row }: InterviewRow): Interview => ({
  ...row,
  startsAt: startsAt.toISOString(),
});

export function myInterviewView(row: InterviewRow, accountId: string): MyInterview {
  const mine = row.panel.find(({ person }) => person.id === accountId);
  return { ...interviewView(row), myCard: mine?.card ?? 'none' };
}

type Contents = { questions: KitQuestion[] } & Pick<Kit, 'checklists' | 'twists'>;

export const kitView = (interview: InterviewRow, kit: KitRow, contents: Contents): Kit => ({
  interview: interviewView(interview),
  level: kit.level,
  stage: kit.stage,
  session: kit.session,
  rubric: { ...kit.rubric, version: kit.rubricVersion },
  ...contents,
});

/** Questions in the order of the session, each with what it said when the loop was published. */
export function kitQuestions(
  session: LoopSession,
  found: readonly Pick<KitQuestion, 'questionId' | 'version' | 'content'>[],
): KitQuestion[] {
  return session.questions.map(({ questionId, version, minutes }) => {
    const said = found.find((question) => question.questionId === questionId && question.version === version);
    if (!said) throw new Error(`Question ${questionId} has no version ${version}, which a published loop asks.`);
    return { questionId, version, minutes, content: said.content };
  });
}
