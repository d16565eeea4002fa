import type { Criterion, Rubric } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { useCan } from '../../platform/session.tsx';
import { weightWord } from '../../platform/weight.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { scale } from '../../ui/ratings.ts';
import { Section } from '../../ui/section.tsx';
import styles from './rubric-sheet.module.css';
import { useRubric, useRubricAt } from './use-rubric.ts';

const Search = z.object({ version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) });

/** A rubric to read: every criterion with its four anchors side by side. */
export function RubricSheet() {
  const current = useRubric()!;
  const [{ version }] = useSearchParams(Search);
  if (version === undefined || Number(version) === current.version) return <Sheet rubric={current} />;
  return <OldSheet current={current} version={Number(version)} />;
}

function OldSheet({ current, version }: { current: Rubric; version: number }) {
  const rubric = useRubricAt(current.stage, version);
  const edits = useCan('edit rubrics');
  return (
    <Stack gap={4}>
      <Panel>
        <Row justify="between">
          <span>{`This is version ${version}; version ${current.version} is the current one.`}</span>
          <Row>
            <ButtonLink href={paths.rubric(current.stage)}>Show the current one</ButtonLink>
            {edits && <ButtonLink href={paths.editRubric(current.stage, version)}>Edit from here</ButtonLink>}
          </Row>
        </Row>
      </Panel>
      <Sheet rubric={rubric} />
    </Stack>
  );
}

function Sheet({ rubric }: { rubric: Rubric }) {
  return (
    <Stack gap={6}>
      {rubric.criteria.map((criterion) => (
        <CriterionSheet key={criterion.slug} criterion={criterion} />
      ))}
      {rubric.redFlags.length > 0 && (
        <Section title="Red flags">
          <ul className={styles.flags}>
            {rubric.redFlags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}

function CriterionSheet({ criterion }: { criterion: Criterion }) {
  const field = useField();
  const { name, question, competency, anchors, overlay, weight } = criterion;
  const levels = field.levels.filter(({ slug }) => overlay[slug]);
  const counts = weightWord(weight);
  return (
    <Section title={name} actions={counts && <Badge>{counts}</Badge>}>
      <p className={styles.question}>{question}</p>
      <p className={styles.competency}>{nameOf(field, 'competencies', competency)}</p>
      <dl className={styles.anchors}>
        {scale.map(({ value, glyph, word, anchor, tone }) => (
          <div key={value} data-tone={tone}>
            <dt>
              <b aria-hidden="true">{glyph}</b> {word}
            </dt>
            <dd>{anchors[anchor]}</dd>
          </div>
        ))}
      </dl>
      {levels.length > 0 && (
        <ul className={styles.overlay}>
          {levels.map(({ slug, name: level }) => (
            <li key={slug}>
              <b>{level}:</b> {overlay[slug]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
