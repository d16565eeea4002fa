import { type BankFormat, bankFormats } from '@loopwright/contracts';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button.tsx';
import { IconDownload } from '../../ui/icons.ts';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './exchange.module.css';
import { formatWords } from './words.ts';

/** Takes the whole bank away as a file. */
export function ExportPanel() {
  const [format, setFormat] = useState<BankFormat>('csv');
  return (
    <Section title="Export the bank">
      <Stack gap={3}>
        <Muted>
          Every question that is not retired, with its answer guide. Import the edited file to bring the changes back;
          nothing is lost on the way.
        </Muted>
        <Row gap={3} align="end">
          <div className={styles.choice}>
            <Select
              label="Format of the export"
              value={format}
              onChange={setFormat}
              options={bankFormats.map((value) => ({ value, label: formatWords[value] }))}
            />
          </div>
          <ButtonLink
            href={`/api/bank/export?format=${format}`}
            target="_self"
            icon={<IconDownload aria-hidden="true" />}
          >
            Export
          </ButtonLink>
        </Row>
      </Stack>
    </Section>
  );
}
