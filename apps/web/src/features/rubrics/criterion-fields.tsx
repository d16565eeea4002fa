import type { CriterionWeight } from '@loopwright/contracts';
import { optionsOf, useField } from '../../platform/field.ts';
import { Fold } from '../../ui/fold.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconArrowDown, IconArrowUp, IconTrash } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { scale } from '../../ui/ratings.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './edit-rubric.module.css';
import type { RubricErrors } from './rubric-errors.ts';
import type { CriterionText } from './rubric-text.ts';

export type CriterionFieldsProps = {
  criterion: CriterionText;
  position: number;
  count: number;
  errors: RubricErrors;
  onChange: (criterion: CriterionText) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One criterion: what is asked of the rater, and what each point of the scale looks like. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { criterion, position, errors, onChange } = props;
  const field = useField();
  const at = `criteria.${position}`;
  const set = <K extends keyof CriterionText>(name: K, value: CriterionText[K]) =>
    onChange({ ...criterion, [name]: value });
  return (
    <section className={styles.criterion} aria-label={`Criterion ${position + 1}: ${criterion.name || 'new'}`}>
      <CriterionHead {...props} />
      <Stack gap={3}>
        <div className={styles.two}>
          <TextField
            label="Name"
            name={`${at}.name`}
            maxLength={60}
            value={criterion.name}
            onChange={(name) => set('name', name)}
            error={errors[`${at}.name`] ?? errors[`${at}.slug`]}
          />
          <Select
            label="Competency"
            name={`${at}.competency`}
            empty={criterion.competency ? undefined : 'Choose…'}
            options={optionsOf(field, 'competencies')}
            value={criterion.competency}
            onChange={(competency) => set('competency', competency)}
            error={errors[`${at}.competency`]}
          />
        </div>
        <TextField
          label="Question to the rater"
          name={`${at}.question`}
          maxLength={200}
          value={criterion.question}
          onChange={(question) => set('question', question)}
          error={errors[`${at}.question`]}
        />
        <Anchors {...props} />
        <Weight weight={criterion.weight} onChange={(weight) => set('weight', weight)} />
        <Overlay {...props} />
      </Stack>
    </section>
  );
}

function CriterionHead({ criterion, position, count, onMove, onRemove }: CriterionFieldsProps) {
  const name = criterion.name || `criterion ${position + 1}`;
  return (
    <Row justify="between">
      <h3 className={styles.number}>{`${position + 1}. ${criterion.name || 'New criterion'}`}</h3>
      <Row gap={1}>
        <IconButton
          label={`Move ${name} up`}
          icon={<IconArrowUp />}
          disabled={position === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon={<IconArrowDown />}
          disabled={position === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton label={`Remove ${name}`} icon={<IconTrash />} disabled={count === 1} onClick={onRemove} />
      </Row>
    </Row>
  );
}

function Anchors({ criterion, position, errors, onChange }: CriterionFieldsProps) {
  return (
    <fieldset className={styles.anchors}>
      <legend>What each point looks like, in behaviour that a rater can see</legend>
      {scale.map(({ anchor, glyph, word }) => {
        const name = `criteria.${position}.anchors.${anchor}`;
        return (
          <TextArea
            key={anchor}
            label={`${glyph} ${word}`}
            name={name}
            maxLength={400}
            value={criterion.anchors[anchor]}
            onChange={(text) => onChange({ ...criterion, anchors: { ...criterion.anchors, [anchor]: text } })}
            error={errors[name]}
          />
        );
      })}
    </fieldset>
  );
}

const weights = [
  { value: '0.5', label: 'Half' },
  { value: '1', label: 'Once' },
  { value: '2', label: 'Double' },
] as const;

function Weight({
  weight = 1,
  onChange,
}: {
  weight?: CriterionWeight | undefined;
  onChange: (weight: CriterionWeight) => void;
}) {
  return (
    <Segmented
      label="Counts"
      showLabel
      value={String(weight) as '0.5' | '1' | '2'}
      onChange={(value) => onChange(Number(value) as CriterionWeight)}
      options={weights}
    />
  );
}

function Overlay({ criterion, position, errors, onChange }: CriterionFieldsProps) {
  const { levels } = useField();
  const filled = levels.filter(({ slug }) => criterion.overlay[slug]?.trim());
  return (
    <Fold title="How it is read at each level" count={filled.length}>
      <Stack gap={3}>
        {levels.map(({ slug, name: level }) => {
          const name = `criteria.${position}.overlay.${slug}`;
          return (
            <TextArea
              key={slug}
              label={level}
              optional
              rows={2}
              name={name}
              maxLength={400}
              value={criterion.overlay[slug] ?? ''}
              onChange={(text) => onChange({ ...criterion, overlay: { ...criterion.overlay, [slug]: text } })}
              error={errors[name]}
            />
          );
        })}
      </Stack>
    </Fold>
  );
}
