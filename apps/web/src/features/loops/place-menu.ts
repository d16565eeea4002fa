import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { type MenuItem, openMenu } from '../../ui/menu.tsx';
import { type Builder, questionMenuId } from './builder-context.ts';
import { moveToSession } from './question-moves.ts';

/** A menu in place of the one that was just used: the button it hangs on is the same. */
const openNext = (anchorId: string, label: string, items: readonly MenuItem[]): void =>
  void window.setTimeout(() => {
    const anchor = document.getElementById(anchorId);
    if (anchor) openMenu(anchor, label, items);
  });

/** Asks for any place among several; the present one is marked. */
export function choosePlace(anchorId: string, title: string, at: number, count: number, move: (to: number) => void) {
  const items = Array.from({ length: count }, (_, place) => ({
    label: `Place ${place + 1}`,
    checked: place === at,
    ...(place === at && { disabledReason: 'It stands here' }),
    onSelect: () => move(place),
  }));
  openNext(anchorId, `Place of ${title}`, [{ heading: `Place of ${count}` }, ...items]);
}

/** Asks for the session that a question should go to. */
export function chooseSession({ loop, edit }: Builder, from: LoopSession, question: LoopQuestion): void {
  const others = loop.sessions.filter(({ id }) => id !== from.id);
  const items = others.map((into) => ({
    label: into.title,
    onSelect: () => edit(moveToSession(from, into, question, into.questions.length)),
  }));
  openNext(questionMenuId(question.questionId), `Session for “${question.title}”`, [{ heading: 'Move to' }, ...items]);
}
