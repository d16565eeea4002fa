import { ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Row } from '../../ui/layout.tsx';
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
        <ButtonLink href={mail ?? mailOf(to, heading, '')!}>
          {mail ? 'Write a mail' : 'Write a mail, then paste'}
        </ButtonLink>
      </Row>
    </div>
  );
}
