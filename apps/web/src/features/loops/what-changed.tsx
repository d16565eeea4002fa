import { Button } from '../../ui/button.tsx';
import styles from './assembly-result.module.css';
import { changeWords, effectWords, isNoChange, type PlanChange } from './plan-change.ts';
import type { Assembly } from './use-assembly.ts';

/** So many lines are read at once; more are told when they are asked for. */
const SHOWN_AT_ONCE = 8;

/** What the assembler has just done to the loop, and the way back. */
export function WhatChanged({ assembly: { assembled, undo, busy } }: { assembly: Assembly }) {
  if (!assembled || busy) return null;
  const { change, before, after } = assembled;
  if (isNoChange(change)) return <p className={styles.changed}>{changeWords(change)}.</p>;
  const { added, removed, moved, reordered } = change;
  return (
    <div className={styles.changed}>
      <details open={linesOf(change) <= SHOWN_AT_ONCE}>
        <summary>What changed: {changeWords(change)}</summary>
        <p className={styles.effect}>{effectWords(before, after).join(' ')}</p>
        <dl>
          <Group name="Added" lines={added.map((one) => `${one.title} (${one.session}, ${one.minutes} min)`)} />
          <Group name="Removed" lines={removed.map((one) => `${one.title} (${one.session}, ${one.minutes} min)`)} />
          <Group name="Moved" lines={moved.map(({ title, from, session }) => `${title} (${from} → ${session})`)} />
          <Group name="Other order" lines={reordered} />
        </dl>
      </details>
      <Button size="small" onClick={undo}>
        Undo assembling
      </Button>
    </div>
  );
}

const linesOf = ({ added, removed, moved, reordered }: PlanChange): number =>
  added.length + removed.length + moved.length + reordered.length;

function Group({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
