import type { Guide, GuideSection } from '@loopwright/contracts';
import { useEffect } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WideTable } from '../../ui/plain-table.tsx';
import styles from './guides.module.css';
import { guideCrumbs, PageOf, PrintButton } from './page-of.tsx';

/** One sheet, to read, to search with the browser, or to print. */
export function GuideScreen() {
  const slug = useParam('guide');
  return (
    <PageOf pick={({ guides }) => guides.find((guide) => guide.slug === slug)}>
      {(guide) => <Sheet key={guide.slug} guide={guide} />}
    </PageOf>
  );
}

function Sheet({ guide }: { guide: Guide }) {
  const field = useField();
  useScrollToPart();
  const stages = guide.stages.map((stage) => nameOf(field, 'stages', stage)).join(', ');
  return (
    <Page>
      <PageHeader title={guide.title} crumbs={guideCrumbs} meta={guide.summary} actions={<PrintButton />} />
      {stages && <p className={styles.stages}>{`Helps in: ${stages}`}</p>}
      <Stack gap={6}>
        {guide.sections.map((section) => (
          <Part key={section.slug} section={section} />
        ))}
      </Stack>
    </Page>
  );
}

function Part({ section: { slug, title, text, points, table } }: { section: GuideSection }) {
  return (
    <section id={slug} aria-labelledby={`${slug}-title`} className={styles.part}>
      <h2 id={`${slug}-title`}>{title}</h2>
      {text && <p className={styles.prose}>{text}</p>}
      {table && <Table title={title} {...table} />}
      {points.length > 0 && (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Table({ title, columns, rows }: { title: string } & NonNullable<GuideSection['table']>) {
  return (
    <WideTable label={`Table: ${title}`} caption={title} className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** The part that the address names is drawn after the page was reached. */
export function useScrollToPart(): void {
  useEffect(() => {
    const part = window.location.hash.slice(1);
    if (part) document.getElementById(decodeURIComponent(part))?.scrollIntoView();
  }, []);
}
