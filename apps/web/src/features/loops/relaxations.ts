/** What the assembler proposes when no loop keeps every rule, as edits that can be made with one press. */
import type { AssemblyReport, Loop, LoopSession } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
import { changeSession, pin, settingsOf } from './plan-edits.ts';
import { ruleEditFor } from './rule-relaxations.ts';

type Relaxation = AssemblyReport['relaxations'][number];
const MOST_MINUTES = 240;

/**
 * The edit that a proposal asks for; null when it can only be told, or when it is no longer needed.
 *
 * @param asked the loop of which the assembler spoke: its numbers are those that the proposal changes
 * @param now the loop as it is
 */
export function editFor({ rule, by }: Relaxation, asked: Loop, now: Loop): Edit | null {
  const [subject, id = '', part = '', end = ''] = rule.split('.');
  if (subject === 'pinned') return unpinned(id, now);
  if (subject === 'coverage' || subject === 'rules') return ruleEditFor({ rule, by }, asked, now);
  const [then, session] = [asked, now].map(({ sessions }) => sessions.find((each) => each.id === id));
  return subject === 'sessions' && then && session ? widened(then, session, part, end, by) : null;
}

/** Whether a proposal could be made with one press when it was told. */
export const canApply = (relaxation: Relaxation, asked: Loop): boolean => editFor(relaxation, asked, asked) !== null;

function unpinned(questionId: string, { sessions }: Loop): Edit | null {
  const session = sessions.find(({ questions }) => questions.some((each) => each.questionId === questionId));
  const question = session?.questions.find((each) => each.questionId === questionId);
  return session && question?.pinned ? pin(session, question, false) : null;
}

function widened(then: LoopSession, session: LoopSession, part: string, end: string, by: number): Edit | null {
  if ((part !== 'questionMinutes' && part !== 'questionCount') || (end !== 'from' && end !== 'to')) return null;
  const step = end === 'to' ? Math.ceil(by) : -Math.ceil(by);
  const to = Math.max(0, then[part][end] + step);
  const done = end === 'to' ? session[part].to >= to : session[part].from <= to;
  if (done || to > MOST_MINUTES) return null;
  const settings = settingsOf(session);
  // Questions cannot take longer than the slot, so it grows with them.
  const minutes = part === 'questionMinutes' ? Math.max(session.minutes, to) : session.minutes;
  return changeSession(session, { ...settings, minutes, [part]: { ...session[part], [end]: to } });
}
