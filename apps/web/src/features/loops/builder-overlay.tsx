import { AddDrawer } from './add-drawer.tsx';
import { type Overlay, useBuilder } from './builder-context.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { MinutesDialog } from './minutes-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { NewSessionDialog, SessionSettingsDialog } from './session-dialogs.tsx';
import { QuestionDrawer } from './question-drawer.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { SwapDrawer } from './swap-drawer.tsx';

/** The one dialog or drawer that is open. A session or question is looked up anew: it may have changed since. */
export function BuilderOverlay({ overlay, onClose }: { overlay: Overlay | null; onClose: () => void }) {
  const { loop } = useBuilder();
  if (!overlay) return null;
  if (!('session' in overlay)) return <OfLoop kind={overlay.kind} onClose={onClose} />;
  const session = loop.sessions.find(({ id }) => id === overlay.session.id) ?? overlay.session;
  if ('question' in overlay) return <OfQuestion {...overlay} session={session} onClose={onClose} />;
  if (overlay.kind === 'add') return <AddDrawer session={session} onClose={onClose} />;
  return <SessionSettingsDialog session={session} onClose={onClose} />;
}

type OfQuestionProps = Extract<Overlay, { question: unknown }> & { onClose: () => void };
function OfQuestion({ kind, ...place }: OfQuestionProps) {
  if (kind === 'swap') return <SwapDrawer {...place} />;
  if (kind === 'minutes') return <MinutesDialog {...place} />;
  return <QuestionDrawer {...place} />;
}

type OfLoopProps = { kind: Exclude<Overlay, { session: unknown }>['kind']; onClose: () => void };
function OfLoop({ kind, onClose }: OfLoopProps) {
  const { jobTitle } = useBuilder();
  if (kind === 'publish') return <PublishDialog onClose={onClose} />;
  if (kind === 'rules') return <RulesDialog onClose={onClose} />;
  if (kind === 'template') return <SaveTemplateDialog onClose={onClose} />;
  if (kind === 'calendar') return <CalendarDialog title={jobTitle} onClose={onClose} />;
  return <NewSessionDialog onClose={onClose} />;
}
