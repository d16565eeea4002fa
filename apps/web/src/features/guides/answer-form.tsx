import type { CandidateQuestion } from '@loopwright/contracts';
import { type FormEvent, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAnswer } from './guides.queries.ts';

const LONGEST = 4000;

/** Writes what the team answers. Where somebody was faster, both texts stand side by side and nothing is lost. */
export function AnswerForm({ question, onDone }: { question: CandidateQuestion; onDone: () => void }) {
  const { slug, text: asked, answer } = question;
  const [text, setText] = useState(answer?.text ?? '');
  /** The version that these words are meant to replace: another one only after its words were seen. */
  const [version, setVersion] = useState(answer?.version ?? null);
  const save = useAnswer();
  const theirs = isProblem(save.error, 'version.stale')
    ? (save.error.current as CandidateQuestion | undefined)
    : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const over = theirs?.answer?.version ?? version;
    setVersion(over);
    save.mutate({ slug, text, version: over }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={3}>
        {save.error && (
          <Problem takeFocus>
            {theirs?.answer
              ? `${theirs.answer.by.name} has answered meanwhile: “${theirs.answer.text}” Take over what you need; saving now replaces it.`
              : problemText(save.error)}
          </Problem>
        )}
        <TextArea
          label={`Answer to: ${asked}`}
          hideLabel
          autoFocus
          maxLength={LONGEST}
          rows={4}
          value={text}
          onChange={setText}
        />
        <Row>
          <Button type="submit" variant="primary" size="small" busy={save.isPending}>
            {theirs ? 'Replace their answer' : 'Save answer'}
          </Button>
          <Button size="small" onClick={onDone}>
            Cancel
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
