import { type JobRole, JobDraft } from '@loopwright/contracts';
import { useNavigate } from '@tanstack/react-router';
import { optionsOf, useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form, FormSection } from '../../ui/form-section.tsx';
import { Muted, Page, Row } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sendJob, useJobSaved } from './jobs.queries.ts';
import { titleError } from './title-error.ts';
import { type TeamByRole, TeamFields, teamOf } from './team-fields.tsx';

type Values = {
  title: string;
  track: string;
  level: string;
  department: string;
  location: string;
  description: string;
  team: TeamByRole;
};
const bodyOf = ({ team, ...basics }: Values) => ({ ...basics, team: teamOf(team) });

export function NewJobScreen() {
  const field = useField();
  const { user } = useMe();
  const navigate = useNavigate();
  const saved = useJobSaved();
  const mine: JobRole | undefined = user.role === 'hiring-manager' || user.role === 'recruiter' ? user.role : undefined;
  const form = useForm({
    initial: {
      title: '',
      track: '',
      level: '',
      department: '',
      location: '',
      description: '',
      team: mine ? { [mine]: [user.id] } : {},
    } as Values,
    schema: JobDraft,
    toBody: bodyOf,
    send: (values) => sendJob(bodyOf(values)),
    onDone: (job) => {
      saved(job);
      void navigate({ to: paths.loop(job.id) });
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="New job"
        crumbs={[{ label: 'Jobs', href: paths.jobs }]}
        meta="The interview loop comes next; everything here can be changed later."
      />
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        <FormSection title="Basics" hint="Track and level choose the questions and set the bar of every rubric.">
          <TextField
            label="Title"
            {...form.field('title')}
            error={titleError(form)}
            placeholder="Senior machine-learning engineer"
            autoComplete="off"
          />
          <div>
            <Select
              label="Track"
              {...form.field('track')}
              error={form.errors['track'] && 'Choose a track.'}
              empty="Choose a track"
              options={optionsOf(field, 'tracks')}
            />
            <Muted small>{field.tracks.find(({ slug }) => slug === form.values.track)?.summary}</Muted>
          </div>
          <Select
            label="Level"
            {...form.field('level')}
            error={form.errors['level'] && 'Choose a level.'}
            empty="Choose a level"
            options={optionsOf(field, 'levels')}
          />
          <TextField label="Department" optional {...form.field('department')} />
          <TextField label="Location" optional {...form.field('location')} />
          <TextArea label="Description" optional {...form.field('description')} />
        </FormSection>
        <FormSection
          title="Hiring team"
          hint="They see the job and its candidates. Interviewers are put on a panel later, per session."
        >
          <TeamFields
            value={form.values.team}
            onChange={(team) => form.set('team', team)}
            known={mine ? [user] : []}
            error={form.errors['team'] ?? form.errors['members']}
          />
        </FormSection>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <Row justify="end">
          <ButtonLink href={paths.jobs}>Cancel</ButtonLink>
          <Button type="submit" variant="primary" busy={form.busy}>
            Create job
          </Button>
        </Row>
      </Form>
    </Page>
  );
}
