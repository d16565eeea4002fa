import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBuilder } from './builder-context.ts';
import { fillWords } from './loop-words.ts';
import { changeMinutes } from './question-moves.ts';

const [LEAST, MOST] = [1, 240];
type Props = { session: LoopSession; question: LoopQuestion; onClose: () => void };
/** How long a question takes in this loop. */
export function MinutesDialog({ session, question, onClose }: Props) {
  const { edit } = useBuilder();
  const [text, setText] = useState(String(question.minutes));
  const [error, setError] = useState<string>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const minutes = Number(text);
    if (!Number.isInteger(minutes) || minutes < LEAST || minutes > MOST)
      return setError(`A whole number from ${LEAST} to ${MOST}.`);
    if (minutes !== question.minutes) edit(changeMinutes(session, question, minutes));
    onClose();
  };
  const sum = { ...session, questions: session.questions.map((each) => withMinutes(each, question, Number(text))) };
  return (
    <Dialog open onClose={onClose} title={`Time for “${question.title}”`} size="small">
      <Form onSubmit={save}>
        <TextField
          label="Minutes in this loop"
          hint="Asked and answered. The bank keeps its own time."
          type="number"
          inputMode="numeric"
          min={LEAST}
          max={MOST}
          value={text}
          onChange={setText}
          {...(error && { error })}
          data-autofocus
        />
        <p role="status">{`${session.title}: ${fillWords(sum)}`}</p>
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Set time
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}

const withMinutes = (each: LoopQuestion, question: LoopQuestion, minutes: number): LoopQuestion =>
  each.questionId === question.questionId && minutes > 0 ? { ...each, minutes } : each;
