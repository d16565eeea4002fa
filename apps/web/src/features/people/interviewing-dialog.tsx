import { type Interviewing, InterviewingChange } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { interviewingQuery, useSetInterviewing } from './interviewing.queries.ts';
import styles from './interviewing.module.css';
import { type Part, parts, partsOf, partWords, type Parts, stagesOf } from './stage-parts.ts';

type Who = { id: string; name: string };

/** What somebody may interview for and how often; whoever puts people on interviews is held to it. */
export function InterviewingDialog({ who, onClose }: { who: Who; onClose: () => void }) {
  const found = useQuery({ ...interviewingQuery(who.id), refetchOnWindowFocus: false });
  return (
    <Dialog open title={`${who.name} as an interviewer`} onClose={onClose}>
      {found.isPending && <SkeletonRows rows={4} label="Loading" />}
      {found.isError && <ErrorPanel what="This could not be loaded." {...failureOf(found)} />}
      {found.data && (
        // After a refusal the fields begin again with what somebody else has set.
        <Settings key={found.data.interviewing.version} who={who} {...found.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

type Values = { perWeek: string; perDay: string; team: string; stages: Parts };
type SettingsProps = { who: Who; interviewing: Interviewing; teams: readonly string[]; onClose: () => void };
function Settings({ who, interviewing, teams, onClose }: SettingsProps) {
  const stages = optionsOf(useField(), 'stages');
  const form = useInterviewing(
    who,
    interviewing,
    stages.map(({ value }) => value),
    onClose,
  );
  const choose = (stage: string, part: Part) => form.set('stages', { ...form.values.stages, [stage]: part });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      <div className={styles.limits}>
        <TextField label="Interviews a week" hint="0: none for now" inputMode="numeric" {...form.field('perWeek')} />
        <TextField label="A day" optional hint="No limit if empty" inputMode="numeric" {...form.field('perDay')} />
        <TextField
          label="Team"
          optional
          hint="For mixed panels"
          list="interviewer-teams"
          maxLength={60}
          {...form.field('team')}
        />
        <datalist id="interviewer-teams">
          {teams.map((team) => (
            <option key={team} value={team} />
          ))}
        </datalist>
      </div>
      <fieldset className={styles.stages} data-field="qualified" tabIndex={-1}>
        <legend>Sessions</legend>
        {stages.map(({ value, label }) => (
          <label key={value} className={styles.stage}>
            <span>{label}</span>
            <select value={form.values.stages[value]} onChange={(event) => choose(value, event.target.value as Part)}>
              {parts.map((part) => (
                <option key={part} value={part}>
                  {partWords[part]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <FieldError id="interviewing-error" error={form.errors['qualified'] ?? form.errors['training']} />
      {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <Row justify="end">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" busy={form.busy}>
          Save
        </Button>
      </Row>
    </Form>
  );
}

function useInterviewing(who: Who, { version, ...of }: Interviewing, stages: readonly string[], onClose: () => void) {
  const save = useSetInterviewing(who.id);
  const bodyOf = ({ perWeek, perDay, team, stages: chosen }: Values) => ({
    ...stagesOf(stages, chosen),
    perWeek: whole(perWeek) as number,
    perDay: perDay.trim() === '' ? null : (whole(perDay) as number),
    team,
    version,
  });
  return useForm({
    initial: {
      perWeek: String(of.perWeek),
      perDay: of.perDay === null ? '' : String(of.perDay),
      team: of.team,
      stages: partsOf(stages, of),
    } as Values,
    schema: InterviewingChange,
    toBody: bodyOf,
    send: (values: Values) => save.mutateAsync(bodyOf(values)),
    onDone: () => {
      toast(`Saved. Whoever schedules ${who.name} is held to it.`);
      onClose();
    },
  });
}

/** What was typed as a number; nothing where it is none, so that the contract says so. */
const whole = (text: string): number | undefined => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);
