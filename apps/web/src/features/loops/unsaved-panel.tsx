import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { LoopEdits } from './use-loop-edits.ts';

/** Edits that the server did not take: what they were, why, and the two ways on. Nothing is lost meanwhile. */
export function UnsavedPanel({ edits: { unsaved, keepMine, letGo } }: { edits: LoopEdits }) {
  if (!unsaved) return null;
  const { theirs, error } = unsaved;
  return (
    <Notice
      alert
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={theirs ? 'Someone changed this loop while you did' : 'Your changes are not saved yet'}
    >
      <p>{theirs ? 'Their changes are saved; yours wait here:' : problemText(error)}</p>
      <ul>
        {unsaved.edits.map((edit, index) => (
          <li key={index}>{edit.words}</li>
        ))}
      </ul>
      <Row>
        <Button size="small" variant="primary" onClick={keepMine}>
          {theirs ? 'Keep mine as well' : 'Try again'}
        </Button>
        <Button size="small" onClick={letGo}>
          {theirs ? 'Reload theirs' : 'Discard my changes'}
        </Button>
      </Row>
    </Notice>
  );
}
