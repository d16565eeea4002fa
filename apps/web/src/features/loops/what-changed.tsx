import { Button } from '../../ui/button.tsx';
import styles from './assembly-result.module.css';
import { changeWords, isNoChange } from './plan-change.ts';
import type { Assembly } from './use-assembly.ts';

/** What the assembler has just done to the loop, and the way back. */
export function WhatChanged({ assembly: { assembled, undo, assemble } }: { assembly: Assembly }) {
  if (!assembled || assemble.isPending) return null;
  const { added, removed, moved, reordered } = assembled.change;
  if (isNoChange(assembled.change)) return <p className={styles.changed}>{changeWords(assembled.change)}.</p>;
  return (
    <div className={styles.changed}>
      <details>
        <summary>What changed: {changeWords(assembled.change)}</summary>
        <dl>
          <Group name="Added" lines={added.map(({ title, session }) => `${title} (${session})`)} />
          <Group name="Removed" lines={removed.map(({ title, session }) => `${title} (${session})`)} />
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
