import { type Interview, InterviewDrafts, type PlannedSeat } from '@loopwright/contracts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useConflicts } from './conflicts.tsx';
import { type DaySession, LoopSessionRow } from './loop-session-row.tsx';
import styles from './loop-schedule-dialog.module.css';
import { startsOf } from './plan-day.ts';
import { ReasonField } from './over-limit.tsx';
import { plannedPanels } from './planned.ts';
import { useScheduleLoop } from './schedule.queries.ts';

type Person = { id: string; name: string };
type Values = {
  day: string;
  start: string;
  pause: string;
  place: string;
  overLimit: string;
  left: string[];
  panels: Record<string, string[]>;
};
type Props = {
  applicationId: string;
  /** Sessions that have no interview yet, in the order of the loop. */
  sessions: readonly DaySession[];
  team: readonly Person[];
  /** Who is to interview by the plan. */
  planned: readonly PlannedSeat[];
  onDone: (interviews: readonly Interview[]) => void;
  onClose: () => void;
};

/** Every session of the loop on one day, one after the other: all of them are scheduled, or none. */
export function LoopScheduleDialog({ applicationId, sessions, team, planned, onDone, onClose }: Props) {
  const form = useLoopForm({ applicationId, sessions, planned, onDone });
  const { values, held, zone } = form;
  const slots = held.map(({ startsAt, minutes, panel }) => ({ startsAt, minutes, panel: [...panel] }));
  const { items: conflicts, overLimit } = useConflicts(applicationId, slots);
  const setPanel = (id: string, panel: string[]) => form.set('panels', { ...values.panels, [id]: panel });
  const include = (id: string, on: boolean) =>
    form.set('left', on ? values.left.filter((each) => each !== id) : [...values.left, id]);
  return (
    <Dialog open title="Schedule the whole loop" size="large" onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <Stack gap={4}>
          <div className={styles.day}>
            <TextField label="Day" type="date" required {...form.field('day')} />
            <TextField label="First starts" type="time" required {...form.field('start')} />
            <TextField label="Break between, min" type="number" min={0} max={240} {...form.field('pause')} />
            <TextField label="Place of all" optional {...form.field('place')} />
          </div>
          <p
            className={styles.zone}
          >{`Times are in ${zone.replaceAll('_', ' ')}. Each interviewer fills a scorecard of their own.`}</p>
          <ol className={styles.sessions} data-field="sessions" tabIndex={-1}>
            {sessions.map((session) => {
              const at = held.findIndex(({ sessionId }) => sessionId === session.sessionId);
              return (
                <LoopSessionRow
                  key={session.sessionId}
                  session={session}
                  startsAt={held[at]?.startsAt}
                  panel={values.panels[session.sessionId] ?? []}
                  team={[...team, ...planned.map(({ person }) => person)]}
                  included={!values.left.includes(session.sessionId)}
                  conflicts={conflicts.filter(({ slot }) => slot === at)}
                  overLimit={overLimit.filter(({ slot }) => slot === at)}
                  onInclude={(on) => include(session.sessionId, on)}
                  onPanel={(panel) => setPanel(session.sessionId, panel)}
                />
              );
            })}
          </ol>
          <ReasonField wanted={overLimit.length > 0} {...form.field('overLimit')} />
          <FieldError id="sessions-error" error={form.errors['sessions']} />
          {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={form.busy}>
              {`Schedule ${sessions.length - values.left.length} interviews`}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Dialog>
  );
}

function useLoopForm({ applicationId, sessions, planned, onDone }: Omit<Props, 'team' | 'onClose'>) {
  const clock = useClock();
  const schedule = useScheduleLoop(applicationId);
  const chosenIn = ({ left }: Values) => sessions.filter(({ sessionId }) => !left.includes(sessionId));
  const planOf = (values: Values) => {
    const chosen = chosenIn(values);
    if (values.day === '' || values.start === '') return [];
    const starts = startsOf(clock.fromInput(`${values.day}T${values.start}`), chosen, Number(values.pause) || 0);
    return chosen.map(({ sessionId, minutes }, at) => {
      return { sessionId, minutes, startsAt: starts[at]!, panel: values.panels[sessionId] ?? [] };
    });
  };
  const bodyOf = (values: Values) => ({
    sessions: planOf(values).map(({ sessionId, startsAt, panel }) => ({
      sessionId,
      startsAt,
      panel,
      place: values.place,
      overLimit: values.overLimit,
    })),
  });
  const form = useForm({
    initial: {
      day: '',
      start: '09:00',
      pause: '15',
      place: '',
      overLimit: planned[0]?.reason ?? '',
      left: [],
      panels: plannedPanels(planned),
    } as Values,
    schema: InterviewDrafts,
    toBody: bodyOf,
    send: (values: Values) => schedule.mutateAsync(bodyOf(values)),
    onDone: ({ items }) => onDone(items),
    blame: { 'interview.not-on-team': 'panels', 'interview.self': 'panels', 'interview.over-limit': 'overLimit' },
  });
  const error = form.errors['panels'] ?? form.errors['sessions'];
  return {
    ...form,
    errors: error ? { ...form.errors, sessions: sentenceFor(error, form.values, chosenIn(form.values)) } : form.errors,
    held: planOf(form.values),
    zone: clock.zone,
  };
}

/** The contract's own words speak of lists. */
function sentenceFor(error: string, { day, start, panels }: Values, chosen: readonly DaySession[]): string {
  if (day === '' || start === '') return 'Choose the day and when the first one starts.';
  if (chosen.length === 0) return 'Choose at least one session.';
  const open = chosen.find(({ sessionId }) => (panels[sessionId] ?? []).length === 0);
  return open ? `${open.title} needs an interviewer. Untick what is held on another day.` : error;
}
