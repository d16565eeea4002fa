import { type Application, candidateRoutes, interviewRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../platform/api.ts';
import { type CalendarEntry, calendarOf } from '../../platform/calendar.ts';
import { download, fileNameOf } from '../../platform/download.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBuilder } from './builder-context.ts';
import { draftOf, scheduledOf } from './loop-calendar.ts';

const inFlightQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['candidates', 'in-flight', jobId],
    queryFn: async ({ signal }) =>
      (await call(candidateRoutes.applications, { params: { jobId }, query: { limit: 100 }, signal })).items,
  });
const NOBODY = 'draft';
const [LONGEST_BREAK, USUAL_BREAK] = [240, '15'];

/** A calendar file of the loop: of what was agreed with a candidate, or a draft to plan with. Nobody is invited by it. */
export function CalendarDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const { loop } = useBuilder();
  const clock = useClock();
  const [whose, setWhose] = useState(NOBODY);
  const [start, setStart] = useState('');
  const [rest, setRest] = useState(USUAL_BREAK);
  const candidates = useQuery(inFlightQuery(loop.jobId)).data ?? [];
  const breakMinutes = Math.min(LONGEST_BREAK, Math.max(0, Math.round(Number(rest)) || 0));
  const startsAt = start ? new Date(clock.fromInput(start)) : undefined;
  const make = useMutation({
    mutationFn: () =>
      whose === NOBODY
        ? Promise.resolve(draftOf(loop, { jobTitle: title, startsAt, breakMinutes }))
        : agreedWith(whose),
    onSuccess: (entries) => {
      if (entries.length === 0) return;
      download(fileNameOf(title, 'ics'), 'text/calendar', calendarOf(entries, new Date()));
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Dialog open onClose={onClose} title="Calendar draft">
      <Form onSubmit={send}>
        {make.isError && <Problem takeFocus>{problemText(make.error)}</Problem>}
        {make.data?.length === 0 && <Problem takeFocus>Nothing is scheduled with this candidate yet.</Problem>}
        <Select label="Times" value={whose} onChange={setWhose} options={optionsOf(candidates)} />
        {whose === NOBODY && (
          <>
            <DateTimeField
              label="First session starts"
              optional
              hint="Without a start, the sessions become tasks to plan."
              value={start}
              onChange={setStart}
            />
            <TextField
              label="Minutes between sessions"
              type="number"
              inputMode="numeric"
              min={0}
              max={LONGEST_BREAK}
              value={rest}
              onChange={setRest}
            />
          </>
        )}
        <p>The file is for your own calendar. It invites nobody.</p>
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={make.isPending}>
            Download
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}

const optionsOf = (candidates: readonly Application[]) => [
  { value: NOBODY, label: 'A draft, not agreed with anybody' },
  ...candidates.map(({ id, candidate }) => ({ value: id, label: `As scheduled with ${candidate.name}` })),
];

async function agreedWith(applicationId: string): Promise<CalendarEntry[]> {
  const { items } = await call(interviewRoutes.ofApplication, { params: { applicationId } });
  return scheduledOf(items);
}
