import { useState } from 'react';
import { tidied } from './content.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import type { QuestionDraftWork } from './use-draft.ts';

/** Another version was approved since this draft was begun: its author looks at it before going on. */
export function OvertakenNotice({ work }: { work: QuestionDraftWork }) {
  const { newest, content, seen, replaceWith, saveAll } = work;
  const [acknowledged, setAcknowledged] = useState(0);
  const draft = newest?.draft;
  if (!newest || !draft || draft.baseVersion >= newest.version || acknowledged >= newest.version) return null;
  const { version } = newest;
  return (
    <ConflictNotice
      title={`Version ${version} was approved since this draft was begun from version ${draft.baseVersion}`}
      theirs={{ content: newest.content, at: newest.updatedAt }}
      mine={tidied(content)}
      mineLabel="Go on with my draft"
      theirsLabel={`Start again from version ${version}`}
      onMine={() => {
        seen.current = version;
        setAcknowledged(version);
        void saveAll(true);
      }}
      onTheirs={() => {
        seen.current = version;
        setAcknowledged(version);
        replaceWith(newest.content);
      }}
    >
      <p>See what it changed, so that your draft does not undo it by accident.</p>
    </ConflictNotice>
  );
}
