import type {
  ChosenLoop,
  LoopTemplate,
  TemplatePreview,
  TemplateReach,
  TemplateScope,
  TemplateText,
} from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { LoopChoices } from './loop-choices.tsx';
import { ReachChoice } from './reach-choice.tsx';
import { type Errors, errorsIn } from './template-text.ts';
import { previewQuery, useChangeTemplate } from './templates.queries.ts';
import { beyondWords } from './use-words.ts';
import { WordList } from './word-list.tsx';
import { counted } from './words.ts';

type Reach = TemplateScope['reach'];
export type Choices = Record<string, { chosen: boolean; collisions: ChosenLoop['collisions'] }>;
type Props = {
  template: LoopTemplate;
  /** The version that the text was made of. */
  base: number;
  text: TemplateText;
  onClose: () => void;
  onBase: (version: number) => void;
  onErrors: (errors: Errors) => void;
  onDone: (words: string) => void;
};

/** Says what changes and whom it reaches before it reaches anyone. */
export function PublishTemplateDialog(props: Props) {
  const { template, base, text, onClose, onErrors } = props;
  const preview = useQuery(previewQuery(template.slug, base, text));
  const refused = isProblem(preview.error, 'loop-template.invalid', 'request.invalid') ? preview.error.issues : null;
  useEffect(() => {
    if (refused && refused.length > 0) onErrors(errorsIn(refused));
    // The text cannot change under the dialog: what was refused is told once.
  }, [refused]);
  const stale = isProblem(preview.error, 'version.stale');
  if (preview.data) return <Ready {...props} preview={preview.data} />;
  return (
    <Dialog open onClose={onClose} title={`Publish version ${base + 1}`} size="large">
      {preview.isPending && <SkeletonRows rows={5} label="Looking up which loops follow this template" />}
      {stale && <Overtaken {...props} error={preview.error!} />}
      {preview.isError && !stale && !refused && (
        <ErrorPanel what="Whom this touches could not be loaded." {...failureOf(preview)} />
      )}
    </Dialog>
  );
}

function Ready({ preview, ...props }: Props & { preview: TemplatePreview }) {
  const { template, base, text, onClose, onDone } = props;
  const [note, setNote] = useState('');
  const [reach, setReach] = useState<Reach>('current-and-future');
  const [choices, setChoices] = useState<Choices>({});
  const change = useChangeTemplate(template.slug);
  const of = (loopId: string) => choices[loopId] ?? { chosen: false, collisions: 'keep' as const };
  const reached = preview.uses.filter(({ loopId }) => reach === 'current-and-future' || of(loopId).chosen);
  const loops = reached.map(({ loopId, loopVersion }) => ({
    ...{ loopId, version: loopVersion },
    collisions: of(loopId).collisions,
  }));
  const none = reach === 'chosen' && loops.length === 0;
  const publish = () =>
    void change
      .mutateAsync({ version: base, text, note, scope: reach === 'future' ? { reach } : { reach, loops } })
      .then(
        (done) => {
          if (done.failed.length === 0) onDone(publishedWords(done));
        },
        () => undefined,
      );
  if (change.data && change.data.failed.length > 0)
    return <Partly reach={change.data} onDone={() => onDone(publishedWords(change.data))} />;
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Publish version ${base + 1}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={change.isPending}
            disabledReason={none ? 'Choose at least one job.' : undefined}
            onClick={publish}
          >
            Publish
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {change.error &&
          (isProblem(change.error, 'version.stale') ? (
            <Overtaken {...props} error={change.error} />
          ) : (
            <Problem takeFocus>{problemText(change.error)}</Problem>
          ))}
        <WordList title="What changes" lines={preview.changes} />
        <TextArea label="What is new" optional rows={2} maxLength={500} value={note} onChange={setNote} />
        <ReachChoice value={reach} onChange={setReach} />
        <LoopChoices
          uses={preview.uses}
          reach={reach}
          choiceOf={of}
          onChange={(loopId, choice) => setChoices({ ...choices, [loopId]: choice })}
        />
        {preview.beyond > 0 && <Muted small>{beyondWords(preview.beyond)}</Muted>}
        {preview.elsewhere > 0 && (
          <Muted small>
            {`${counted(preview.elsewhere, 'more loop')} of jobs that you do not run: those who run them are offered the new version.`}
          </Muted>
        )}
      </Stack>
    </Dialog>
  );
}

/** The version is published; some drafts could not take it. */
function Partly({ reach: { template, applied, failed }, onDone }: { reach: TemplateReach; onDone: () => void }) {
  return (
    <Dialog
      open
      onClose={onDone}
      title={`Version ${template.team!.version} is published`}
      footer={
        <Button variant="primary" onClick={onDone}>
          Close
        </Button>
      }
    >
      <Stack gap={4}>
        <p>{`${counted(applied.length, 'draft')} took it. These did not, and stay as they were:`}</p>
        <ul>
          {failed.map(({ loopId, job, why }) => (
            <li key={loopId}>
              {job ? <Link href={paths.loop(job.id)}>{job.title}</Link> : 'Another job'}
              {`: ${why}`}
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}

/** Nobody's change is overwritten: whoever comes second sees what came first and decides. */
function Overtaken({ template, error, onBase }: Props & { error: Error }) {
  const theirs = isProblem(error, 'version.stale') ? (error.current as LoopTemplate | undefined)?.team : undefined;
  if (!theirs) return <Problem takeFocus>{problemText(error)}</Problem>;
  return (
    <Problem takeFocus>
      <p>{`${theirs.author.name} published version ${theirs.version} while you were writing. Yours is kept here.`}</p>
      <p>
        <Link href={paths.template(template.slug, theirs.version)} target="_blank">
          Read version {theirs.version}
        </Link>
        {', then '}
        <Button size="small" onClick={() => onBase(theirs.version)}>
          {`go on with yours as version ${theirs.version + 1}`}
        </Button>
      </p>
    </Problem>
  );
}

const publishedWords = ({ template, applied }: TemplateReach): string =>
  `Version ${template.team!.version} published. ${applied.length === 0 ? 'No draft was changed.' : `${counted(applied.length, 'draft')} took it; nothing else is published by it.`}`;
