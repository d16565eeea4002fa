import type { NewCheckLink } from '@loopwright/contracts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { messageWith } from './check-words.ts';

/** The link, shown this once, and a message to send it with. */
export function CheckLinkDialog({ link: { check, path }, onClose }: { link: NewCheckLink; onClose: () => void }) {
  const clock = useClock();
  const link = `${location.origin}${path}`;
  const minutes = check.minutes + (check.timing?.extraMinutes ?? 0);
  const message = messageWith(link, { minutes, expires: clock.moment(check.expiresAt) });
  return (
    <Dialog open onClose={onClose} title="Send this link to the candidate">
      <Stack gap={4}>
        <p>
          Whoever has it can take the check, once. It is shown only now; if it is lost, make a new link, and this one
          stops working.
        </p>
        <TextField
          label="Link"
          readOnly
          value={link}
          onChange={() => undefined}
          onFocus={(event) => event.target.select()}
          end={<CopyButton text={link} label="Copy link" />}
        />
        <TextArea label="Message" readOnly rows={9} value={message} onChange={() => undefined} />
        <Row justify="end">
          <CopyButton text={message} label="Copy message" />
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
