import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Row } from '../../ui/layout.tsx';
import { toast } from '../../ui/toasts.tsx';
import { type BriefPart, mailOf, textOfBrief } from './brief-text.ts';
import styles from './guides.module.css';
import { PrintButton } from './page-of.tsx';

type Props = { heading: string; parts: readonly BriefPart[]; to?: string };
/** Ways to bring a brief to a candidate. A mail is offered where an address can carry the text; else it is copied. */
export function BriefActions({ heading, parts, to = '' }: Props) {
  const text = textOfBrief(heading, parts);
  const mail = mailOf(to, heading, text);
  return (
    <div className={styles.screenOnly}>
      <Row>
        <PrintButton />
        <CopyButton text={text} label="Copy as text" />
        {mail ? (
          <ButtonLink href={mail}>Write a mail</ButtonLink>
        ) : (
          <Button onClick={() => copyThenWrite(text, mailOf(to, heading, '')!)}>Copy text and write a mail</Button>
        )}
      </Row>
    </div>
  );
}

/** The mail is opened only once there is something to paste into it. */
function copyThenWrite(text: string, mail: string): void {
  copyText(text).then(
    () => {
      toast('The text is copied. Paste it into the mail that opens now.');
      location.assign(mail);
    },
    () => toast('This browser lets nothing be copied. Select the text on this page and copy it.', { tone: 'problem' }),
  );
}
