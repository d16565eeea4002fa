import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import { EntryList } from './entry-list.tsx';

/** What the interviewer has beside the question while the candidate speaks. */
export function ListeningSection() {
  const { content, change } = useEditing();
  // A choice is judged by its options: nobody listens to an answer.
  const free = content.format === 'mcq';
  const least = (count: number) => (free ? {} : { least: count });
  return (
    <EditorSection title="For the interviewer">
      <div {...at('assesses')}>
        <TextField
          label="What it shows"
          optional={free}
          hint="One sentence: what a good answer tells about a candidate."
          maxLength={2000}
          value={content.assesses ?? ''}
          onChange={(assesses) => change({ assesses: assesses || null })}
          error={useMissingAt('assesses')}
        />
      </div>
      <EntryList
        label="Listen for"
        one="key point"
        {...least(3)}
        hint="Enter begins the next one; Alt with ↑ or ↓ moves one; pasted lines become entries."
        path="keyPoints"
        entries={content.keyPoints}
        onChange={(keyPoints) => change({ keyPoints })}
      />
      <EntryList
        label="Follow-ups"
        one="follow-up"
        {...least(2)}
        path="followUps"
        entries={content.followUps}
        onChange={(followUps) => change({ followUps })}
      />
      <EntryList
        label="Red flags"
        one="red flag"
        {...least(1)}
        path="redFlags"
        entries={content.redFlags}
        onChange={(redFlags) => change({ redFlags })}
      />
      <div {...at('note')}>
        <TextArea
          label="Editor’s note"
          optional
          hint="For those who keep the bank; interviewers do not see it."
          rows={2}
          maxLength={5000}
          value={content.note ?? ''}
          onChange={(note) => change({ note: note || null })}
          error={useMissingAt('note')}
        />
      </div>
    </EditorSection>
  );
}
