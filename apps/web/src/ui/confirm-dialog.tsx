import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './problem.tsx';
import { Row, Stack } from './layout.tsx';

export type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** A verb: "Delete loop". */
  confirm: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
  /** Why the last try failed. */
  problem?: string | undefined;
};

/** Only for what cannot be undone; for the rest do it and offer Undo. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  danger,
  busy,
  problem,
}: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} size="small">
      <Stack gap={4}>
        <div>{children}</div>
        {problem && <Problem>{problem}</Problem>}
        <Row justify="end">
          <Button onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
