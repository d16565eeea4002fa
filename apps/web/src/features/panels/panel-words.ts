import type { PanelPerson, PanelProposal, PanelSession } from '@loopwright/contracts';

const DAY_MS = 24 * 60 * 60_000;

/** The Monday after a day, as YYYY-MM-DD: interviews are mostly planned for the week to come. */
export function nextMonday(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const ahead = 7 - ((at.getUTCDay() + 6) % 7);
  return new Date(at.getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
}

/** The days of a proposal's weeks, as "Mon 3 March to Sun 9 March". */
export function windowText({ from, weeks }: Pick<PanelProposal, 'from' | 'weeks'>): string {
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(first.getTime() + (weeks * 7 - 1) * DAY_MS);
  const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${day.format(first)} to ${day.format(last)}`;
}

/** Who sits in a session, as a screen reader says it. */
export function seatText({ raters, shadow }: Pick<PanelSession, 'raters' | 'shadow'>): string {
  const names = raters.map(({ name }) => name).join(', ') || 'nobody';
  return shadow ? `${names}; ${shadow.name} shadows` : names;
}

/** How many more than there is room for; shadowing takes time as well. */
export const excessOf = ({ rates, shadows, room }: PanelPerson): number => Math.max(0, rates + shadows - room);

/** Who has no room for one more interview in these weeks, for whoever is about to choose; null when all have. */
export function fullText(people: PanelProposal['people'], seated: readonly string[]): string | null {
  const full = people.filter((one) => one.rates + one.shadows >= one.room && !seated.includes(one.person.id));
  return full.length === 0 ? null : `No room for another: ${full.map(({ person }) => person.name).join(', ')}.`;
}

export const isBroken = ({ sessions }: Pick<PanelProposal, 'sessions'>): boolean =>
  sessions.some(({ broken }) => broken.length > 0);

/** The sessions of several candidates in the order of the loop, as far as what each has left tells it. */
export function columnsOf(sessions: readonly Pick<PanelSession, 'applicationId' | 'sessionId' | 'title'>[]) {
  const columns: { sessionId: string; title: string }[] = [];
  for (const candidate of new Set(sessions.map(({ applicationId }) => applicationId))) {
    let next = 0;
    for (const { applicationId, sessionId, title } of sessions) {
      if (applicationId !== candidate) continue;
      const known = columns.findIndex((column) => column.sessionId === sessionId);
      if (known < 0) columns.splice(next, 0, { sessionId, title });
      next = (known < 0 ? next : known) + 1;
    }
  }
  return columns;
}

type Cell = 'rates' | 'met' | 'shadows' | null;
export type DesignRow = { id: string; name: string; cells: Cell[] };
/** Who rates whom: a row for each person who rates any of the candidates or did, a cell for each candidate. */
export function designRows({
  people,
  candidates,
  sessions,
  met,
}: Pick<PanelProposal, 'people' | 'candidates' | 'sessions' | 'met'>): DesignRow[] {
  const cellOf = (personId: string, applicationId: string): Cell => {
    const own = sessions.filter((session) => session.applicationId === applicationId);
    if (own.some(({ raters }) => raters.some(({ id }) => id === personId))) return 'rates';
    if (met.some((one) => one.personId === personId && one.applicationId === applicationId)) return 'met';
    return own.some(({ shadow }) => shadow?.id === personId) ? 'shadows' : null;
  };
  return people
    .map(({ person: { id, name } }) => ({
      id,
      name,
      cells: candidates.map(({ applicationId }) => cellOf(id, applicationId)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}
