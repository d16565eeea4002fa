import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconPlus, IconTrash } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './edit-rubric.module.css';
import type { RubricErrors } from './rubric-errors.ts';
import { replaced, without } from './rubric-text.ts';

type Props = { flags: readonly string[]; errors: RubricErrors; onChange: (flags: string[]) => void };

export function RedFlagFields({ flags, errors, onChange }: Props) {
  return (
    <FormSection title="Red flags" hint="What should give a rater pause in any session of this stage.">
      <Stack gap={2}>
        {flags.map((flag, at) => (
          <div key={at} className={styles.flag}>
            <TextField
              label={`Red flag ${at + 1}`}
              hideLabel
              name={`redFlags.${at}`}
              maxLength={400}
              value={flag}
              onChange={(text) => onChange(replaced(flags, at, text))}
              error={errors[`redFlags.${at}`]}
            />
            <IconButton
              label={`Remove red flag ${at + 1}`}
              icon={<IconTrash />}
              onClick={() => onChange(without(flags, at))}
            />
          </div>
        ))}
        <Row>
          <Button
            icon={<IconPlus aria-hidden="true" />}
            disabled={flags.length >= 20}
            onClick={() => onChange([...flags, ''])}
          >
            Add a red flag
          </Button>
        </Row>
      </Stack>
    </FormSection>
  );
}
