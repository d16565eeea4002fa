/** What a decision would be taken without, in words. */
type Card = { state: string; sessionTitle: string; interviewer: { name: string } };
type Session = { title: string };

const counted = (count: number, noun: string, is: string, are: string): string =>
  count === 1 ? `1 ${noun} ${is}` : `${count} ${noun}s ${are}`;

export function missingFor(unscheduled: readonly Session[], cards: readonly Card[]): string[] {
  const due = cards.filter(({ state }) => state === 'due');
  const lines: string[] = [];
  if (unscheduled.length > 0)
    lines.push(
      `${counted(unscheduled.length, 'session', 'has no interview', 'have no interview')}: ${unscheduled.map(({ title }) => title).join(', ')}.`,
    );
  if (due.length > 0)
    lines.push(
      `${counted(due.length, 'scorecard', 'is not in', 'are not in')}: ${due.map(({ interviewer, sessionTitle }) => `${interviewer.name} (${sessionTitle})`).join(', ')}.`,
    );
  return lines;
}
