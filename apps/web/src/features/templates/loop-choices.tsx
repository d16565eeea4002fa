import type { TemplateScope, TemplateUse } from '@loopwright/contracts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Muted } from '../../ui/layout.tsx';
import { ScrollList } from '../../ui/scroll-list.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Choices } from './publish-template-dialog.tsx';
import { stateWords } from './use-words.ts';
import { WordList } from './word-list.tsx';

type Choice = Choices[string];
type Props = {
  uses: readonly TemplateUse[];
  reach: TemplateScope['reach'];
  choiceOf: (loopId: string) => Choice;
  onChange: (loopId: string, choice: Choice) => void;
};
/** Every job whose loop follows the template, with what would happen to its draft. */
export function LoopChoices({ uses, reach, choiceOf, onChange }: Props) {
  if (uses.length === 0) return <Muted>No open job that you run follows this template.</Muted>;
  return (
    <ScrollList label="Jobs that follow this template">
      {uses.map((use) => {
        const choice = choiceOf(use.loopId);
        const reached = reach === 'current-and-future' || (reach === 'chosen' && choice.chosen);
        return (
          <li key={use.loopId}>
            {reach === 'chosen' ? (
              <Checkbox
                label={use.job.title}
                checked={choice.chosen}
                onChange={(chosen) => onChange(use.loopId, { ...choice, chosen })}
              />
            ) : (
              <b>{use.job.title}</b>
            )}
            <p>{stateWords(use)}</p>
            {reached ? (
              <Effect
                use={use}
                collisions={choice.collisions}
                onCollisions={(collisions) => onChange(use.loopId, { ...choice, collisions })}
              />
            ) : (
              <p>Stays as it is.</p>
            )}
          </li>
        );
      })}
    </ScrollList>
  );
}

type EffectProps = {
  use: TemplateUse;
  collisions: Choice['collisions'];
  onCollisions: (collisions: Choice['collisions']) => void;
};
function Effect({ use: { job, takes, kept, collisions: colliding }, collisions, onCollisions }: EffectProps) {
  return (
    <>
      {takes.length === 0 && colliding.length === 0 && <p>Has it all already: nothing in its draft changes.</p>}
      <WordList title="Comes into the draft" lines={takes} />
      <WordList title="Changed by hand, and stays" lines={kept} />
      <WordList title="Changed by hand and in the template" lines={colliding} />
      {colliding.length > 0 && (
        <Segmented
          label={`Where both changed, in ${job.title}`}
          value={collisions}
          onChange={onCollisions}
          options={[
            { value: 'keep', label: 'Keep the loop’s' },
            { value: 'take', label: 'Take the template’s' },
          ]}
        />
      )}
    </>
  );
}
