import { type Question, questionRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/api.ts';
import { useForm } from '../../../platform/form.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form-section.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { takeQuestion } from '../questions.queries.ts';

type Props = { question: Question; revision: number; onClose: () => void };
/** Returns a draft to its author, who is told why. */
export function SendBackDialog({ question, revision, onClose }: Props) {
  const client = useQueryClient();
  const form = useForm({
    initial: { comment: '' },
    schema: questionRoutes.sendBackDraft.body,
    toBody: ({ comment }) => ({ comment, revision }),
    send: ({ comment }) =>
      call(questionRoutes.sendBackDraft, { params: { questionId: question.id }, body: { comment, revision } }),
    onDone: (answer) => {
      takeQuestion(client, answer);
      toast(`Sent back to ${question.draft?.author.name ?? 'its author'}.`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title="Send back to the author" size="small">
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextArea
          label="What should change"
          hint="Stays with the question as a comment."
          maxLength={2000}
          {...form.field('comment')}
        />
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Send back
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
