import type { DocumentDraft } from '@loopwright/contracts';
import { competenciesInWords, formatWords, nameOf, topicWords } from '../../platform/bank-words.ts';
import { useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { IconArrowMerge, IconCheck, IconEdit, IconX } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { AlikeQuestions } from './alike-questions.tsx';
import styles from './documents.module.css';
import { DraftEditor } from './draft-editor.tsx';
import { partnersOf } from './joining.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { draftId, type Review } from './use-review.ts';
import { Listed } from './listed.tsx';
import { againWords, confidenceWords, firstLine, placeWords, stateNames, stateTones } from './words.ts';

type Props = { draft: DocumentDraft; review: Review };
/** One question found: a line, and when it is chosen, all of it. */
export function DraftItem({ draft, review }: Props) {
  const open = review.selected?.key === draft.key;
  return (
    <li className={styles.draft} data-open={open || undefined} data-state={draft.state}>
      <h3 className={styles.head}>
        <button
          id={draftId(draft.key)}
          type="button"
          aria-expanded={open}
          className={styles.prompt}
          onClick={() => review.select(draft.key)}
        >
          {firstLine(draft.prompt)}
        </button>
        <span className={styles.badges}>
          {draft.state === 'open' && <Warnings draft={draft} />}
          <Badge tone={stateTones[draft.state]}>{stateNames[draft.state]}</Badge>
        </span>
      </h3>
      {open && review.editing === draft.key && <DraftEditor draft={draft} review={review} />}
      {open && review.editing !== draft.key && <Whole draft={draft} review={review} />}
      <MergeDialog draft={draft} review={review} />
    </li>
  );
}

const Warnings = ({ draft: { similar, again } }: { draft: DocumentDraft }) => (
  <>
    {similar.length > 0 && <Badge tone="warn">Like one in the bank</Badge>}
    {again.length > 0 && <Badge tone="warn">Stands here twice</Badge>}
  </>
);

function Whole({ draft, review }: Props) {
  const { prompt, assesses, keyPoints } = draft;
  return (
    <Stack gap={3} className={styles.whole}>
      <p className={styles.about}>
        <About draft={draft} review={review} />
      </p>
      {prompt.trim() !== firstLine(prompt) && <Markdown text={prompt} />}
      {assesses && (
        <div>
          <h4 className={styles.label}>Assesses</h4>
          <Markdown text={assesses} />
        </div>
      )}
      <Listed title="Points to listen for" texts={keyPoints} />
      <Listed title="Follow-ups" texts={draft.followUps} />
      <Options draft={draft} />
      <Tells draft={draft} />
      {draft.again.length > 0 && <p className={styles.about}>{againWords(review.document.place, draft.again)}</p>}
      {draft.state !== 'taken' && <AlikeQuestions draft={draft} review={review} />}
      <Actions draft={draft} review={review} />
    </Stack>
  );
}

function About({ draft, review }: Props) {
  const field = useField();
  const said = [
    placeWords(review.document.place, draft.line),
    draft.section,
    draft.stage && nameOf(field, 'stages', draft.stage),
    formatWords[draft.format],
    Object.keys(draft.levels)
      .map((slug) => nameOf(field, 'levels', slug))
      .join(', '),
    draft.minutes > 0 && `${draft.minutes} min`,
    confidenceWords(draft.confidence),
  ];
  // A section is often called like the stage that it was taken for.
  return [...new Set(said.filter(Boolean))].join(' · ');
}

/** What it is about, and what it tells of a candidate. */
function Tells({ draft: { topics, competencies } }: { draft: DocumentDraft }) {
  const field = useField();
  const lists = [
    ['Competencies', competenciesInWords(field, competencies)],
    ['Topics', topics.map(topicWords)],
  ] as const;
  const said = lists.flatMap(([name, list]) => (list.length > 0 ? [`${name}: ${list.join(', ')}`] : []));
  return said.length > 0 && <p className={styles.about}>{said.join(' · ')}</p>;
}

function Options({ draft: { options, correct, explanation } }: { draft: DocumentDraft }) {
  if (!options) return null;
  return (
    <div>
      <h4 className={styles.label}>{correct === null ? 'Options; the document names no right one' : 'Options'}</h4>
      <ol className={styles.options}>
        {options.map((option, at) => (
          <li key={at}>
            {option}
            {at + 1 === correct && <strong className={styles.right}>Right answer</strong>}
          </li>
        ))}
      </ol>
      {explanation && <Markdown text={explanation} />}
    </div>
  );
}

function Actions({ draft, review }: Props) {
  if (draft.state === 'taken')
    return (
      draft.questionId && (
        <Row>
          <ButtonLink size="small" href={paths.question(draft.questionId)}>
            Open in the bank
          </ButtonLink>
        </Row>
      )
    );
  return (
    <Row>
      <Button
        size="small"
        aria-pressed={draft.state === 'accepted'}
        icon={<IconCheck aria-hidden="true" />}
        onClick={() => review.decide(draft, 'accepted')}
      >
        Accept
      </Button>
      <Button
        size="small"
        aria-pressed={draft.state === 'dropped'}
        icon={<IconX aria-hidden="true" />}
        onClick={() => review.decide(draft, 'dropped')}
      >
        Drop
      </Button>
      <Button size="small" icon={<IconEdit aria-hidden="true" />} onClick={() => review.edit(draft)}>
        Edit
      </Button>
      {partnersOf(review.document.drafts, draft).length > 0 && (
        <Button size="small" icon={<IconArrowMerge aria-hidden="true" />} onClick={() => review.setMerging(draft.key)}>
          Merge…
        </Button>
      )}
    </Row>
  );
}
