import type { LoopSession } from '@loopwright/contracts';
import type { Dragged, Edge } from '../../ui/drag.ts';
import type { Builder } from './builder-context.ts';
import { moveSession } from './plan-edits.ts';
import { moveToSession, placeBeside } from './question-moves.ts';

/** A session comes before or after another; a question comes into it. */
export function dropsOn({ loop, edit, select }: Builder, session: LoopSession) {
  const { sessions } = loop;
  return {
    takes: ({ kind, id }: Dragged) => {
      if (kind === 'session') return id === session.id ? null : ('beside' as const);
      return session.questions.some(({ questionId }) => questionId === id) ? null : ('into' as const);
    },
    onDrop: ({ kind, id }: Dragged, edge: Edge) => {
      if (kind === 'question') return moveInto(loop.sessions, id, session, edit);
      const moved = sessions.find((each) => each.id === id);
      if (!moved || edge === 'into') return;
      const ids = sessions.map((each) => each.id);
      edit(moveSession(sessions, moved, placeBeside(ids, id, session.id, edge)));
      select(id);
    },
  };
}

function moveInto(sessions: readonly LoopSession[], questionId: string, into: LoopSession, edit: Builder['edit']) {
  const from = sessions.find(({ questions }) => questions.some((each) => each.questionId === questionId));
  const question = from?.questions.find((each) => each.questionId === questionId);
  if (from && question) edit(moveToSession(from, into, question, into.questions.length));
}
