/** A twist that was played, as it stands in the note of its question: when, and which. */
const SIGN = 'Twist';

/** The note with one line more; a form at its end is not written into. */
export function withTwist(note: string, name: string, time: string): string {
  const gap = note === '' || note.endsWith('\n') ? '' : '\n';
  return `${note}${gap}[${time} ${SIGN}] ${name}\n`;
}

/** The times at which a twist was played, in the order of the note. */
export function playedAt(note: string, name: string): string[] {
  return note.split('\n').flatMap((line) => {
    const [, time, played] = /^\[(.+) Twist\] (.*)$/.exec(line) ?? [];
    return time !== undefined && played === name ? [time] : [];
  });
}
