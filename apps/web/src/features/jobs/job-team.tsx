import { type Job, JobChange } from '@loopwright/contracts';
import { useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, FormSection } from '../../ui/form-section.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useJob, useRunsJob } from './job-frame.tsx';
import { useChangeJob, useChangeTeam } from './jobs.queries.ts';
import { titleError } from './title-error.ts';
import { type TeamByRole, TeamFields, teamOf } from './team-fields.tsx';

const roleNames = {
  'hiring-manager': 'Hiring manager',
  recruiter: 'Recruiter',
  interviewer: 'Interviewer',
  observer: 'Observer',
} as const;

/** Who hires for this job, and its particulars. Read by all of the team; changed by those who run the job. */
export function JobTeam() {
  const job = useJob();
  return useRunsJob(job) ? <EditTeam key={job.version} job={job} /> : <ReadTeam job={job} />;
}

function ReadTeam({ job }: { job: Job }) {
  return (
    <FormSection title="Hiring team">
      {job.team.length === 0 && <Muted>Nobody yet.</Muted>}
      {job.team.map(({ person, role }) => (
        <Row key={`${person.id} ${role}`} justify="between">
          <PersonName name={person.name} />
          <Muted>{roleNames[role]}</Muted>
        </Row>
      ))}
      {job.description && <p>{job.description}</p>}
    </FormSection>
  );
}

function EditTeam({ job }: { job: Job }) {
  return (
    <Stack gap={6}>
      <TeamForm job={job} />
      <DetailsForm job={job} />
      <StatusForm job={job} />
    </Stack>
  );
}

function idsByRole({ team }: Job): TeamByRole {
  const byRole: TeamByRole = {};
  for (const { person, role } of team) (byRole[role] ??= []).push(person.id);
  return byRole;
}

function TeamForm({ job }: { job: Job }) {
  const [ids, setIds] = useState<TeamByRole>(() => idsByRole(job));
  const save = useChangeTeam(job.id);
  return (
    <FormSection title="Hiring team" hint="They see the job and its candidates. Panels are chosen per interview.">
      <TeamFields value={ids} onChange={setIds} known={job.team.map(({ person }) => person)} />
      {save.isError && <Problem takeFocus>{problemText(save.error)}</Problem>}
      <Row justify="end">
        <Button
          variant="primary"
          busy={save.isPending}
          onClick={() =>
            save.mutate({ members: teamOf(ids), version: job.version }, { onSuccess: () => toast('Team saved') })
          }
        >
          Save team
        </Button>
      </Row>
    </FormSection>
  );
}

function DetailsForm({ job }: { job: Job }) {
  const field = useField();
  const change = useChangeJob(job.id);
  const { title, track, level, department, location, description } = job;
  const form = useForm({
    initial: { title, track, level, department, location, description },
    schema: JobChange,
    toBody: (values) => ({ ...values, version: job.version }),
    send: (values) => change.mutateAsync({ ...values, version: job.version }),
    onDone: () => toast('Details saved'),
  });
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      <FormSection title="Details" hint="A published loop keeps the level it was published with.">
        <TextField label="Title" {...form.field('title')} error={titleError(form)} />
        <Select
          label="Track"
          {...form.field('track')}
          error={form.errors['track'] && 'Choose a track.'}
          options={optionsOf(field, 'tracks')}
        />
        <Select
          label="Level"
          {...form.field('level')}
          error={form.errors['level'] && 'Choose a level.'}
          options={optionsOf(field, 'levels')}
        />
        <TextField label="Department" optional {...form.field('department')} />
        <TextField label="Location" optional {...form.field('location')} />
        <TextArea label="Description" optional {...form.field('description')} />
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <Row justify="end">
          <Button type="submit" busy={form.busy}>
            Save details
          </Button>
        </Row>
      </FormSection>
    </Form>
  );
}

function StatusForm({ job }: { job: Job }) {
  const change = useChangeJob(job.id);
  const open = job.status === 'open';
  const set = (status: Job['status'], version: number, undoable: boolean) =>
    change.mutate(
      { status, version },
      {
        onSuccess: (now) =>
          toast(
            now.status === 'open' ? 'Job opened' : 'Job closed',
            undoable ? { undo: () => set(open ? 'open' : 'closed', now.version, false) } : {},
          ),
      },
    );
  return (
    <FormSection
      title={open ? 'Close this job' : 'Open this job again'}
      hint="A closed job takes no new candidates; nothing is removed."
    >
      {change.isError && (
        <Problem takeFocus>
          {isProblem(change.error) ? problemText(change.error) : 'The job could not be changed.'}
        </Problem>
      )}
      <div>
        <Button busy={change.isPending} onClick={() => set(open ? 'closed' : 'open', job.version, true)}>
          {open ? 'Close job' : 'Open job'}
        </Button>
      </div>
    </FormSection>
  );
}
