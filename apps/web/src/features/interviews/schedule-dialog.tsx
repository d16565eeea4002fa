import { type Interview, InterviewChange, InterviewDraft, type PlannedSeat } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { type Clock, useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Conflicts, useConflicts } from './conflicts.tsx';
import { Excesses, ReasonField } from './over-limit.tsx';
import { endAfter } from './plan-day.ts';
import { usePeople } from './use-people.ts';

type Session = { sessionId: string; title: string; minutes: number };
type Values = { startsAt: string; panel: string[]; place: string; overLimit: string };
type Person = { id: string; name: string };
type Props = {
  applicationId: string;
  session: Session;
  /** The interview to move; absent for a new one. */
  interview?: Interview | undefined;
  /** People of the job's team, offered before anyone is searched for. */
  team: readonly Person[];
  /** Who is to interview by the plan. */
  planned: readonly PlannedSeat[];
  send: (body: Values) => Promise<Interview>;
  onClose: () => void;
};

const panelOf = (interview: Interview | undefined): Person[] => interview?.panel.map(({ person }) => person) ?? [];

/** Gives one session of the loop a time and a panel. */
export function ScheduleDialog({ applicationId, session, interview, team, planned, send, onClose }: Props) {
  const clock = useClock();
  const form = useScheduleForm({ session, interview, planned, send, onClose });
  const people = usePeople([...team, ...planned.map(({ person }) => person), ...panelOf(interview)]);
  const { startsAt, panel } = form.values;
  const start = startsAt === '' ? undefined : clock.fromInput(startsAt);
  const moved = interview && { interviewId: interview.id };
  const slots = start ? [{ startsAt: start, minutes: session.minutes, panel, ...moved }] : [];
  const { items: conflicts, overLimit } = useConflicts(applicationId, slots);
  const words = interview
    ? { title: 'Change', save: 'Save changes' }
    : { title: 'Schedule', save: 'Schedule interview' };
  return (
    <Dialog open title={`${words.title} “${session.title}”`} onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <Stack gap={4}>
          <DateTimeField
            label="Starts"
            zone={form.zone}
            {...(start && {
              hint: `Ends ${clock.time(endAfter(start, session.minutes))}, after ${session.minutes} min.`,
            })}
            {...form.field('startsAt')}
          />
          <PersonPicker
            label="Interviewers"
            {...form.field('panel')}
            onChange={(ids) => form.set('panel', ids)}
            people={people.options}
            onSearch={people.search}
            max={8}
            hint="Each fills a scorecard of their own."
          />
          <TextField label="Place" optional hint="Room or meeting link" {...form.field('place')} />
          <Conflicts conflicts={conflicts} />
          <Excesses excesses={overLimit} />
          <ReasonField wanted={overLimit.length > 0} {...form.field('overLimit')} />
          {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={form.busy}>
              {words.save}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}

function useScheduleForm({ session, interview, planned, send, onClose }: Omit<Props, 'team' | 'applicationId'>) {
  const clock = useClock();
  const bodyOf = ({ startsAt, panel, place, overLimit }: Values) => ({
    startsAt: startsAt === '' ? '' : clock.fromInput(startsAt),
    panel,
    place,
    overLimit,
  });
  const over = interview ? { version: interview.version } : { sessionId: session.sessionId };
  const form = useForm({
    initial: interview ? valuesOf(interview, clock) : plannedValues(planned),
    schema: interview ? InterviewChange : InterviewDraft,
    toBody: (values) => ({ ...bodyOf(values), ...over }),
    send: (values: Values) => send(bodyOf(values)),
    onDone: onClose,
    blame: { 'interview.not-on-team': 'panel', 'interview.self': 'panel', 'interview.has-scorecards': 'panel' },
  });
  return { ...form, zone: clock.zone };
}

const valuesOf = (interview: Interview, clock: Clock): Values => ({
  startsAt: clock.toInput(interview.startsAt),
  panel: panelOf(interview).map(({ id }) => id),
  place: interview.place,
  overLimit: interview.overLimit[0]?.reason ?? '',
});
const plannedValues = (planned: readonly PlannedSeat[]): Values => ({
  startsAt: '',
  panel: planned.map(({ person }) => person.id),
  place: '',
  overLimit: planned[0]?.reason ?? '',
});
