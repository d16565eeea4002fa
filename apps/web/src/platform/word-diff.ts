/** What changed between two texts, word by word. */
import { diffWordsWithSpace } from 'diff';

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond this the texts have little in common, and comparing them would hold up the page. */
const MOST_EDITS = 1500;

/** Reading all `same` and `removed` parts gives `before`, all `same` and `added` ones `after`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const parts: DiffPart[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ];
  return inPhrases(parts).filter(({ text }) => text !== '');
}

/** Words changed one after the other read as one change, instead of alternating with the spaces between them. */
function inPhrases(parts: readonly DiffPart[]): DiffPart[] {
  const phrases: DiffPart[] = [];
  let run = { removed: '', added: '' };
  const close = () => {
    phrases.push({ kind: 'removed', text: run.removed }, { kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind !== 'same') run[kind] += text;
    else if (isGap(text) && (run.removed || run.added) && parts[index + 1]) {
      run.removed += text;
      run.added += text;
    } else {
      close();
      phrases.push({ kind, text });
    }
  });
  close();
  return phrases;
}
const isGap = (text: string): boolean => /^[ \t]+$/.test(text);

/** Long stretches without a change shown as their ends, so that a changed word in a long text is found. */
export function shortened(parts: readonly DiffPart[], around = 120): DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same' || part.text.length <= around * 2 + 20) return part;
    const head = index === 0 ? '' : part.text.slice(0, around);
    const tail = index === parts.length - 1 ? '' : part.text.slice(-around);
    return { kind: 'same', text: `${head} … ${tail}` };
  });
}
