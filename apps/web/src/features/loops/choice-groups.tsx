import type { Alternative } from '@loopwright/contracts';
import { Fragment, type ReactNode, useId } from 'react';
import styles from './drawers.module.css';

type Props = {
  items: readonly Alternative[];
  /** Rules that any choice breaks; they set none apart. */
  always?: readonly string[];
  row: (item: Alternative) => ReactNode;
};

/** Choices that keep the rules first, then those that do not; within a group in the order they came. */
export function ChoiceGroups({ items, always = [], row }: Props) {
  const id = useId();
  const fits = ({ breaks }: Alternative) => breaks.every((rule) => always.includes(rule));
  const groups = [
    { title: always.length > 0 ? 'Breaks nothing more' : 'Fits your rules', members: items.filter(fits) },
    { title: 'Breaks a rule', members: items.filter((item) => !fits(item)) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }, index) => (
      <section key={title} aria-labelledby={`${id}${index}`} className={styles.choiceGroup}>
        <h3 id={`${id}${index}`}>{title}</h3>
        <ul className={styles.choices}>
          {members.map((item) => (
            <Fragment key={item.question.id}>{row(item)}</Fragment>
          ))}
        </ul>
      </section>
    ));
}
