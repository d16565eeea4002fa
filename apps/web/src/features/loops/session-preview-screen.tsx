import { type Field, type Kit, type Loop, type LoopSession, rubricRoutes } from '@loopwright/contracts';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../platform/api.ts';
import { questionQuery } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { IconEye } from '../../ui/icons.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { loopQuery } from './loops.queries.ts';

const rubricsQuery = () =>
  queryOptions({ queryKey: ['rubrics', 'list'], queryFn: ({ signal }) => call(rubricRoutes.list, { signal }) });
/** What an interviewer would have in the room, short of the interview itself. */
export type SessionKit = Omit<Kit, 'interview'>;
type Props = { draw: (kit: SessionKit) => ReactNode };

/** A session of the draft as its interviewer would get it, if it were published now. */
export function SessionPreviewScreen({ draw }: Props) {
  const jobId = useParam('jobId');
  const sessionId = useParam('sessionId');
  const loop = useQuery(loopQuery(jobId));
  const session = loop.data?.sessions.find(({ id }) => id === sessionId);
  return (
    <Page>
      <PageHeader
        title={session ? `Preview of ${session.title}` : 'Preview'}
        crumbs={[{ label: 'Interview loop', href: `${paths.loop(jobId)}?session=${sessionId}` }]}
      />
      {loop.isPending && <SkeletonRows rows={6} label="Loading the session" />}
      {loop.isError && <ErrorPanel what="The loop could not be loaded." {...failureOf(loop)} />}
      {loop.isSuccess && !session && <EmptyState title="This loop has no such session">It was taken out.</EmptyState>}
      {loop.data && session && <Session loop={loop.data} session={session} draw={draw} />}
    </Page>
  );
}

function Session({ loop, session, draw }: Props & { loop: Loop; session: LoopSession }) {
  const field = useField();
  const rubrics = useQuery(rubricsQuery());
  const questions = useQueries({ queries: session.questions.map(({ questionId }) => questionQuery(questionId)) });
  const stage = field.stages.find(({ slug }) => slug === session.stage);
  const rubric = rubrics.data?.items.find((each) => each.stage === session.stage);
  const failed = [rubrics, ...questions].find(({ isError }) => isError);
  if (failed) return <ErrorPanel what="The session could not be loaded." {...failureOf(failed)} />;
  const contents = questions.flatMap(({ data }) => data ?? []);
  if (!stage || !rubrics.data || contents.length < questions.length)
    return <SkeletonRows rows={6} label="Loading the session" />;
  if (!rubric) return <EmptyState title="This stage has no rubric">Its sessions cannot be rated.</EmptyState>;
  const asked = session.questions.map(({ questionId, minutes }, index) => {
    const { version, content } = contents[index]!;
    return { questionId, minutes, version, content };
  });
  const kit = { level: loop.level, stage, session, questions: asked, rubric, ...aidsOf(field, session.stage) };
  return (
    <Stack gap={5}>
      <Notice tone="ok" icon={<IconEye aria-hidden="true" />} title="As its interviewer will see it">
        <p>Ratings and notes open when an interview is held. Publishing the loop fixes these words.</p>
      </Notice>
      {draw(kit)}
    </Stack>
  );
}

/** Lists of the stage, and every twist: as the kit of an interview has them. */
const aidsOf = ({ checklists, twists }: Field, stage: string): Pick<Kit, 'checklists' | 'twists'> => ({
  checklists: checklists.filter(({ stages }) => stages.includes(stage)),
  twists,
});
