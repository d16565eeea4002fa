import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { guidesQuery } from './guides.queries.ts';
import styles from './guides.module.css';

type All = NonNullable<ReturnType<typeof useGuides>['data']>;
const useGuides = () => useQuery(guidesQuery());
export const guideCrumbs = [{ label: 'Guides', href: paths.guides }];

type Props<T> = {
  /** What is shown, out of all guides; undefined where the address names nothing. */
  pick: (all: All) => T | undefined;
  children: (one: T) => ReactNode;
};
/** A page on one thing of the guides, with its states. */
export function PageOf<T>({ pick, children }: Props<T>) {
  const all = useGuides();
  if (all.data) {
    const one = pick(all.data);
    return one === undefined ? <Missing /> : children(one);
  }
  return (
    <Page>
      <PageHeader title="Guides" />
      {all.isError ? (
        <ErrorPanel what="The guide could not be loaded." {...failureOf(all)} />
      ) : (
        <SkeletonRows rows={6} label="Loading the guide" />
      )}
    </Page>
  );
}

function Missing() {
  return (
    <Page>
      <PageHeader title="No such guide" crumbs={guideCrumbs} />
      <EmptyState
        title="This address leads to no guide"
        actions={<ButtonLink href={paths.guides}>All guides</ButtonLink>}
      >
        It may have been renamed.
      </EmptyState>
    </Page>
  );
}

export function PrintButton() {
  return (
    <span className={styles.screenOnly}>
      <Button onClick={() => window.print()}>Print</Button>
    </span>
  );
}
