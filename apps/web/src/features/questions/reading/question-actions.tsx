import { type Question, questionRoutes } from '@loopwright/contracts';
import { useState } from 'react';
import { call } from '../../../platform/api.ts';
import { useReach } from '../../../platform/connection.ts';
import { paths } from '../../../platform/paths.ts';
import { useCan, useMe } from '../../../platform/session.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { IconArchive, IconArrowBackUp, IconCopy, IconEdit, IconExternalLink, IconTag } from '../../../ui/icons.ts';
import { MenuDots, type MenuItem } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useBankTools } from '../bank-tools.ts';
import { isUsable, usePermissions } from '../permissions.ts';
import { togglePick, usePicks } from '../selection/selection.ts';
import { useDuplicate } from '../use-duplicate.ts';
import { useQuestionAct } from '../use-question-act.ts';
import { CareDialog } from './care-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';

/** What can be done with the question as a whole; only what this person may do. */
export function QuestionActions({ question }: { question: Question }) {
  const [open, setOpen] = useState<'care' | 'retire' | null>(null);
  const items = useItems(question, setOpen);
  return (
    <>
      <MenuDots label={`More for “${question.content.title}”`} items={items} />
      {open === 'care' && <CareDialog question={question} onClose={() => setOpen(null)} />}
      {open === 'retire' && <RetireDialog question={question} onClose={() => setOpen(null)} />}
    </>
  );
}

function useItems(question: Question, open: (what: 'care' | 'retire') => void): MenuItem[] {
  const may = usePermissions(question);
  const writes = useCan('write questions');
  const duplicate = useDuplicate();
  const act = useQuestionAct();
  const { id, revision, content } = question;
  const restore = () =>
    act.mutate({
      send: () => call(questionRoutes.restore, { params: { questionId: id }, body: { revision } }),
      done: `“${content.title}” is back in the bank.`,
    });
  const copyLink = () =>
    void navigator.clipboard.writeText(`${window.location.origin}${paths.question(id)}`).then(
      () => toast('Link copied.'),
      () => toast('The browser does not let this page copy.', { tone: 'problem' }),
    );
  const items: (MenuItem | false)[] = [
    may.edit && { label: 'Edit', icon: <IconEdit aria-hidden="true" />, href: paths.editQuestion(id) },
    writes && { label: 'Duplicate', icon: <IconCopy aria-hidden="true" />, onSelect: () => duplicate(id) },
    { label: 'Copy link', icon: <IconExternalLink aria-hidden="true" />, onSelect: copyLink },
    may.curate && {
      label: 'Owner, tags and limit…',
      icon: <IconTag aria-hidden="true" />,
      onSelect: () => open('care'),
    },
    may.retire && { label: 'Retire…', icon: <IconArchive aria-hidden="true" />, onSelect: () => open('retire') },
    may.restore && {
      label: 'Restore to the bank',
      icon: <IconArrowBackUp aria-hidden="true" />,
      onSelect: restore,
    },
  ];
  return items.filter((item) => item !== false);
}

/** The use of a question first; then its change. */
export function QuestionFooter({ question }: { question: Question }) {
  const { addToLoop } = useBankTools();
  const may = usePermissions(question);
  const reach = useReach();
  const builds = useCan('build loops');
  const picked = usePicks(useMe().user.id).some(({ id }) => id === question.id);
  const { id, status, content } = question;
  const row = { id, status, title: content.title, minutes: content.minutes, stages: content.stages };
  const usable = isUsable(question);
  if (!may.edit && !builds) return null;
  return (
    <>
      {may.edit && <ButtonLink href={paths.editQuestion(id)}>Edit</ButtonLink>}
      {builds && (
        <>
          <Button aria-pressed={picked} onClick={() => togglePick(row)}>
            {picked ? 'Picked' : 'Pick'}
          </Button>
          <Button
            variant="primary"
            onClick={() => addToLoop([row])}
            {...reach}
            {...(!usable && { disabledReason: 'Only approved questions can be asked.' })}
          >
            Add to a loop
          </Button>
        </>
      )}
    </>
  );
}
