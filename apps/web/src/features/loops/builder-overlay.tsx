import { AddDrawer } from './add-drawer.tsx';
import { type Overlay, useBuilder } from './builder-context.ts';
import { CoverageDialog } from './coverage-dialog.tsx';
import { PreviewDrawer } from './preview-drawer.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { NewSessionDialog, SessionSettingsDialog } from './session-dialogs.tsx';
import { SwapDrawer } from './swap-drawer.tsx';

/** The one dialog or drawer that is open. A session or question is looked up anew: it may have changed since. */
export function BuilderOverlay({ overlay, onClose }: { overlay: Overlay | null; onClose: () => void }) {
  const { loop } = useBuilder();
  if (!overlay) return null;
  if (overlay.kind === 'publish') return <PublishDialog onClose={onClose} />;
  if (overlay.kind === 'coverage') return <CoverageDialog onClose={onClose} />;
  if (overlay.kind === 'new-session') return <NewSessionDialog onClose={onClose} />;
  const session = loop.sessions.find(({ id }) => id === overlay.session.id) ?? overlay.session;
  if (overlay.kind === 'add') return <AddDrawer session={session} onClose={onClose} />;
  if (overlay.kind === 'settings') return <SessionSettingsDialog session={session} onClose={onClose} />;
  if (overlay.kind === 'swap') return <SwapDrawer session={session} question={overlay.question} onClose={onClose} />;
  const questions = overlay.kind === 'read' ? [overlay.question] : session.questions;
  return <PreviewDrawer session={session} questions={questions} onClose={onClose} />;
}
