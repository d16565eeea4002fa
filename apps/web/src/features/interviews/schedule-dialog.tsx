import { type Interview, InterviewChange, InterviewDraft } from '@loopwright/contracts';
import { useState } from 'react';
import { useDirectory } from '../../platform/directory.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { roleWords } from '../../platform/session.tsx';
import { type Clock, useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Session = { sessionId: string; title: string; minutes: number };
type Values = { startsAt: string; panel: string[]; place: string };
type Person = { id: string; name: string };
type Props = {
  session: Session;
  /** The interview to move; absent for a new one. */
  interview?: Interview | undefined;
  /** People of the job's team, offered before anyone is searched for. */
  team: readonly Person[];
  send: (body: { startsAt: string; panel: string[]; place: string }) => Promise<Interview>;
  onClose: () => void;
};

const panelOf = (interview: Interview | undefined): Person[] => interview?.panel.map(({ person }) => person) ?? [];

/** Gives one session of the loop a time and a panel. */
export function ScheduleDialog({ session, interview, team, send, onClose }: Props) {
  const form = useScheduleForm({ session, interview, send, onClose });
  const people = usePeople([...team, ...panelOf(interview)]);
  const words = interview
    ? { title: 'Change', save: 'Save changes' }
    : { title: 'Schedule', save: 'Schedule interview' };
  return (
    <Dialog open title={`${words.title} “${session.title}”`} onClose={onClose}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <Stack gap={4}>
          <DateTimeField label="Starts" zone={form.zone} {...form.field('startsAt')} />
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

function useScheduleForm({ session, interview, send, onClose }: Omit<Props, 'team'>) {
  const clock = useClock();
  const bodyOf = ({ startsAt, panel, place }: Values) => ({
    startsAt: startsAt === '' ? '' : clock.fromInput(startsAt),
    panel,
    place,
  });
  const over = interview ? { version: interview.version } : { sessionId: session.sessionId };
  const form = useForm({
    initial: valuesOf(interview, clock),
    schema: interview ? InterviewChange : InterviewDraft,
    toBody: (values) => ({ ...bodyOf(values), ...over }),
    send: (values: Values) => send(bodyOf(values)),
    onDone: onClose,
    blame: { 'interview.not-on-team': 'panel', 'interview.self': 'panel', 'interview.has-scorecards': 'panel' },
  });
  return { ...form, zone: clock.zone };
}

const valuesOf = (interview: Interview | undefined, clock: Clock): Values =>
  interview
    ? {
        startsAt: clock.toInput(interview.startsAt),
        panel: panelOf(interview).map(({ id }) => id),
        place: interview.place,
      }
    : { startsAt: '', panel: [], place: '' };

/** The team first, then whoever the typed letters find. */
function usePeople(team: readonly Person[]) {
  const [typed, search] = useState('');
  const found = useDirectory(typed).data?.items ?? [];
  const matching = team.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()) || typed === '');
  const byId = new Map<string, { id: string; name: string; role?: string }>(team.map((person) => [person.id, person]));
  for (const { id, name, role } of found) byId.set(id, { id, name, role: roleWords[role] });
  const first = new Set(matching.map(({ id }) => id));
  return { search, options: [...byId.values()].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))) };
}
