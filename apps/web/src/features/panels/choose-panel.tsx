import { type PanelChoices, PanelDraft } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { roleWords } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StepLead } from '../../ui/steps.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nextMonday } from './panel-words.ts';
import { useStartPanel } from './panels.queries.ts';
import styles from './panels.module.css';

const numbered = (counts: readonly number[], one: string, many: string) =>
  counts.map((count) => ({ value: String(count), label: `${count} ${count === 1 ? one : many}` }));

/** For whom, by whom, and when; the job's interviewers and whoever is being interviewed are named to begin with. */
export function ChoosePanel({ jobId, choices }: { jobId: string; choices: PanelChoices }) {
  const form = useDraft(jobId, choices);
  const { values, set } = form;
  const open = choices.candidates.filter((one) => one.open > 0);
  if (open.length === 0)
    return (
      <EmptyState title="Nobody waits for interviewers">
        Candidates in the running appear here while sessions of their loop have no interview.
      </EmptyState>
    );
  const toggle = (id: string, on: boolean) =>
    set('applicationIds', on ? [...values.applicationIds, id] : values.applicationIds.filter((one) => one !== id));
  const teams = [...new Set(choices.people.map(({ team }) => team))].filter((team) => team !== '').sort();
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      <StepLead>
        Everyone is qualified for their sessions, has room in their week, and meets a candidate once. Interviewers share
        candidates, so that a strict one can be told from a weak candidate. Nothing is scheduled until you do it.
      </StepLead>
      <CheckboxGroup legend="Candidates" field="applicationIds">
        {open.map(({ applicationId, name, open: sessions }) => (
          <Checkbox
            key={applicationId}
            label={name}
            hint={`${sessions} ${sessions === 1 ? 'session' : 'sessions'} to arrange`}
            checked={values.applicationIds.includes(applicationId)}
            onChange={(on) => toggle(applicationId, on)}
          />
        ))}
      </CheckboxGroup>
      <FieldError id="panel-candidates-error" error={form.errors['applicationIds']} />
      <PersonPicker
        label="Who may interview"
        hint="What each may interview for, and how often, is set on the People screen."
        {...form.field('people')}
        onChange={(people) => set('people', people)}
        people={choices.people.map(({ id, name, role }) => ({ id, name, role: roleWords[role] }))}
        max={100}
      />
      <div className={styles.wishes}>
        <TextField label="Week of" type="date" required {...form.field('from')} />
        <Select label="For" options={numbered([1, 2, 3, 4], 'week', 'weeks')} {...form.field('weeks')} />
        <Select
          label="In each session"
          options={numbered([1, 2, 3], 'interviewer', 'interviewers')}
          {...form.field('raters')}
        />
        <Select
          label="Mixed panels"
          empty="No rule"
          options={teams.map((team) => ({ value: team, label: `One from outside ${team}` }))}
          {...form.field('outsideOf')}
        />
      </div>
      <Checkbox
        label="A trainee shadows each session, as far as there are any"
        checked={values.shadows}
        onChange={(on) => set('shadows', on)}
      />
      {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
      <Row>
        <Button type="submit" variant="primary" busy={form.busy}>
          Propose panels
        </Button>
      </Row>
    </Form>
  );
}

type Values = {
  applicationIds: string[];
  people: string[];
  from: string;
  weeks: string;
  raters: string;
  shadows: boolean;
  outsideOf: string;
};
const MOST = 60;

function useDraft(jobId: string, { candidates, people }: PanelChoices) {
  const start = useStartPanel(jobId);
  const clock = useClock();
  const bodyOf = ({ outsideOf, weeks, raters, ...rest }: Values): PanelDraft => ({
    ...rest,
    weeks: Number(weeks),
    raters: Number(raters),
    outsiders: outsideOf === '' ? null : { team: outsideOf, atLeast: 1 },
  });
  return useForm({
    initial: {
      applicationIds: candidates
        .filter(({ interviewing, open }) => interviewing && open > 0)
        .map(({ applicationId }) => applicationId)
        .slice(0, MOST),
      people: people.filter(({ onTeam }) => onTeam).map(({ id }) => id),
      from: nextMonday(clock.dayKey(new Date().toISOString())),
      weeks: '1',
      raters: '1',
      shadows: people.length > 0,
      outsideOf: '',
    } as Values,
    schema: PanelDraft,
    toBody: bodyOf,
    send: (values: Values) => start.mutateAsync(bodyOf(values)),
  });
}
