import type { DocumentDraft, DocumentPart, QuestionDocument } from '@loopwright/contracts';
import { useEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './documents.module.css';
import { placeWords, reasonWords, stateNames } from './words.ts';

type Props = { document: QuestionDocument; selected: number | undefined; onSelect: (key: number) => void };
/** The document as it was read; each question that was found in it leads to its draft. */
export function DocumentText({ document, selected, onSelect }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = pane.current?.querySelector<HTMLElement>('[aria-current="true"]');
    // The pane alone moves: the page stays with the draft that is being read.
    if (mark) pane.current!.scrollTop = mark.offsetTop - pane.current!.clientHeight / 3;
  }, [selected]);
  const byPart = draftsByPart(document);
  return (
    <div ref={pane} role="region" aria-label="Text of the document" tabIndex={0} className={styles.text}>
      {document.parts.map((part, at) => {
        const drafts = byPart.get(at);
        if (!drafts) return <Part key={at} part={part} />;
        return drafts.map((draft, index) => (
          <Mark
            key={`${at} ${draft.key}`}
            draft={draft}
            place={placeWords(document.place, draft.line)}
            text={index === 0 ? part.text : draft.prompt}
            current={draft.key === selected}
            onSelect={onSelect}
          />
        ));
      })}
    </div>
  );
}

function draftsByPart({ drafts }: QuestionDocument): Map<number, DocumentDraft[]> {
  const found = new Map<number, DocumentDraft[]>();
  for (const draft of drafts) found.set(draft.part, [...(found.get(draft.part) ?? []), draft]);
  return found;
}

function Part({ part: { line, text, heading, reason } }: { part: DocumentPart }) {
  return (
    <div className={classes(styles.part, heading && styles.heading, reason !== null && styles.leftOut)}>
      <span className={styles.line} aria-hidden="true">
        {line}
      </span>
      <span className={styles.words}>
        {text}
        {reason !== null && <span className={styles.reason}>{`Left out: ${reasonWords(reason)}`}</span>}
      </span>
    </div>
  );
}

type MarkProps = {
  draft: DocumentDraft;
  place: string;
  text: string;
  current: boolean;
  onSelect: (key: number) => void;
};
function Mark({ draft, place, text, current, onSelect }: MarkProps) {
  return (
    <button
      type="button"
      className={classes(styles.part, styles.mark)}
      data-state={draft.state}
      aria-current={current ? 'true' : undefined}
      onClick={() => onSelect(draft.key)}
    >
      <span className={styles.line} aria-hidden="true">
        {draft.line}
      </span>
      <span className="visually-hidden">{`${place}: `}</span>
      <span className={styles.words}>
        {text}
        {draft.state !== 'open' && <span className={styles.reason}>{stateNames[draft.state]}</span>}
      </span>
    </button>
  );
}
