import { Fragment, memo, type ReactNode } from 'react';
import styles from './markdown.module.css';
import { type Block, blocksOf } from './markdown-blocks.ts';

/** Paragraphs, lists, code and emphasis. Text stays text: there is no way to HTML from here. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      {blocksOf(text).map((block, index) => (
        <Fragment key={index}>{draw(block)}</Fragment>
      ))}
    </div>
  );
});

function draw(block: Block): ReactNode {
  if (block.kind === 'code') return <pre tabIndex={0}>{block.text}</pre>;
  if (block.kind === 'heading') return <p className={styles.heading}>{inline(block.text)}</p>;
  if (block.kind === 'paragraph') return <p>{inline(block.text)}</p>;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List start={block.ordered ? block.start : undefined}>
      {block.items.map((item, index) => (
        <li key={index}>{inline(item)}</li>
      ))}
    </List>
  );
}

const marks = /(`+)(.+?)\1|\*\*(.+?)\*\*|(?<![\w*])\*(?!\s)([^*]+?)(?<!\s)\*(?![\w*])|(?<!\w)_([^_]+)_(?!\w)/g;
function inline(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, , code, strong, star, underline] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (code !== undefined) parts.push(<code key={from}>{code}</code>);
    else if (strong !== undefined) parts.push(<strong key={from}>{inline(strong)}</strong>);
    else parts.push(<em key={from}>{star ?? underline}</em>);
  }
  return [...parts, text.slice(from)];
}
