import { type Question, questionRoutes } from '@loopwright/contracts';
import { lazy, Suspense, useState } from 'react';
import { topicWords } from '../../../platform/bank-words.ts';
import { call } from '../../../platform/api.ts';
import { useDirectory } from '../../../platform/directory.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SlugsField } from '../../../ui/slugs-field.tsx';
import { useKnownSlugs } from '../questions.queries.ts';
import { useQuestionAct } from '../use-question-act.ts';

const PersonPicker = lazy(() => import('../../../ui/person-picker.tsx').then((m) => ({ default: m.PersonPicker })));

/** What belongs to a question and not to a version of it: who looks after it, its tags, how often it may be asked. */
export function CareDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const known = useKnownSlugs('tag');
  const act = useQuestionAct();
  const [owner, setOwner] = useState(question.owner);
  const [tags, setTags] = useState<readonly string[]>(question.tags);
  const [times, setTimes] = useState(String(question.exposure?.times ?? ''));
  const [days, setDays] = useState(String(question.exposure?.days ?? '90'));
  const save = () =>
    act.mutate({
      quietly: true,
      send: () =>
        call(questionRoutes.change, {
          params: { questionId: question.id },
          body: {
            ownerId: owner?.id ?? null,
            tags: [...tags],
            exposure: times.trim() === '' ? null : { times: Number(times), days: Number(days) },
            revision: question.revision,
          },
        }),
      done: 'Saved.',
      onDone: onClose,
    });
  return (
    <Dialog open onClose={onClose} title="Owner, tags and limit">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) save();
        }}
      >
        <Stack gap={4}>
          <Suspense fallback={<SkeletonRows rows={1} label="Loading people" />}>
            <OwnerField owner={owner} onChange={setOwner} />
          </Suspense>
          <SlugsField
            label="Tags"
            one="tag"
            hint="Words of your own, to find it by."
            value={tags}
            words={topicWords}
            known={known}
            onChange={setTags}
          />
          <Row align="end">
            <TextField
              label="Ask at most, times"
              optional
              type="number"
              min={1}
              max={1000}
              value={times}
              onChange={setTimes}
            />
            <TextField label="within days" type="number" min={1} max={3650} value={days} onChange={setDays} />
          </Row>
          {act.error && <Problem takeFocus>{problemText(act.error)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={act.isPending}>
              Save
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}

type Owner = { id: string; name: string };
export function OwnerField({ owner, onChange }: { owner: Owner | null; onChange: (owner: Owner | null) => void }) {
  const [typed, setTyped] = useState('');
  const found = useDirectory(typed).data?.items ?? [];
  const people = owner && !found.some(({ id }) => id === owner.id) ? [owner, ...found] : found;
  return (
    <PersonPicker
      label="Owner"
      optional
      hint="Looks after the question."
      max={1}
      people={people}
      value={owner ? [owner.id] : []}
      onSearch={setTyped}
      onChange={(ids) => onChange(people.find(({ id }) => id === ids[0]) ?? null)}
    />
  );
}
