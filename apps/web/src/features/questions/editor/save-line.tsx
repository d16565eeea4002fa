import type { QuestionContent } from '@loopwright/contracts';
import { useConnection } from '../../../platform/connection.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { useClock } from '../../../platform/time.ts';
import { Button } from '../../../ui/button.tsx';
import type { Saved, SaveState } from './draft-saver.ts';
import styles from './save-line.module.css';

type Props = { state: SaveState<Saved<QuestionContent>>; isNew: boolean; onRetry: () => void };
/** Where the words are, said truthfully and without a change of place. */
export function SaveLine({ state, isNew, onRetry }: Props) {
  const clock = useClock();
  const away = useConnection() !== 'online';
  return (
    <div className={styles.line} data-kind={state.kind}>
      <span role="status">{wordsOf(state, { isNew, away, time: (at) => clock.time(at) })}</span>
      {state.kind === 'failed' && !away && (
        <Button size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

type Around = { isNew: boolean; away: boolean; time: (at: string) => string };
function wordsOf(state: SaveState<Saved<QuestionContent>>, { isNew, away, time }: Around): string {
  if (state.kind === 'saved') {
    if (state.at) return `Draft saved ${time(state.at)}`;
    return isNew ? 'Not saved yet' : 'No changes';
  }
  if (state.kind === 'conflict') return 'Not saved: somebody else saved this draft';
  if (state.kind === 'failed')
    return away ? 'Offline: kept on this device' : `Not saved, kept on this device. ${problemText(state.error)}`;
  return state.kind === 'saving' ? 'Saving…' : 'Not saved yet';
}
