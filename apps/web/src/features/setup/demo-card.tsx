import { DemoSetup, type DemoTeam } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Form } from '../../ui/form-section.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { createDemo } from './setup.queries.ts';
import styles from './setup-screen.module.css';

const Checked: z.ZodMiniType = z.extend(DemoSetup, {
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
});

export function DemoCard({ onReady }: { onReady: (team: DemoTeam) => void }) {
  const form = useForm({
    initial: { code: '' },
    schema: Checked,
    send: createDemo,
    onDone: onReady,
    blame: { 'setup.wrong-code': 'code' },
  });
  return (
    <section className={classes(styles.card, styles.quiet)} aria-labelledby="demo-title">
      <h2 id="demo-title">Explore with a demo team</h2>
      <p>
        Invented people, jobs, candidates and scorecards, in an organisation of their own. Remove it with one click
        whenever you like.
      </p>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField label="Set-up code" autoComplete="one-time-code" spellCheck={false} {...form.field('code')} />
        <Button type="submit" wide busy={form.busy}>
          Create the demo team
        </Button>
      </Form>
    </section>
  );
}
