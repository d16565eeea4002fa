import type { Rubric } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { useSearchParams } from '../../platform/search-params.ts';
import { SkeletonRows } from '../../ui/states.tsx';
import { RubricEditor } from './rubric-editor.tsx';
import { RubricMissing } from './rubric-missing.tsx';
import { sameText, textOf } from './rubric-text.ts';
import { useKeptText } from './use-kept-text.ts';
import { useRubric, useRubricAt } from './use-rubric.ts';

const Search = z.object({ from: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) });

/** Changes a rubric; nothing reaches an interviewer before it is published. */
export function EditRubricScreen() {
  const rubric = useRubric();
  const [{ from }] = useSearchParams(Search);
  if (!rubric) return <RubricMissing />;
  if (from === undefined) return <Opened rubric={rubric} start={rubric} />;
  return <FromOld rubric={rubric} version={Number(from)} />;
}

function FromOld({ rubric, version }: { rubric: Rubric; version: number }) {
  return <Opened rubric={rubric} start={useRubricAt(rubric.stage, version)} />;
}

/** What was left unpublished on this device goes before what the address asks for. */
function Opened({ rubric, start }: { rubric: Rubric; start: Rubric }) {
  const kept = useKeptText(rubric.stage);
  if (kept.found === undefined) return <SkeletonRows rows={8} label="Opening the editor" />;
  // Published, and the page was left before the device had forgotten it.
  const published = kept.found && sameText(kept.found.text, textOf(rubric));
  return (
    <RubricEditor
      key={rubric.stage}
      rubric={rubric}
      start={{ text: textOf(start), base: rubric.version }}
      restored={published ? null : kept.found}
      kept={kept}
    />
  );
}
