/** Going away from a page whose words are not saved yet. */
import { useBlocker } from '@tanstack/react-router';

type Guard = {
  /** Whether anything would be lost. */
  unsaved: () => boolean;
  /** A last try to save before anyone is asked. */
  settle: () => Promise<unknown>;
  /** Addresses that are part of the same work. */
  within?: (path: string) => boolean;
};

/**
 * Saves before leaving; where that fails, `leaving` is set until the person stays or goes. Closing the window is answered
 * by the browser's own question.
 */
export function useLeaveGuard({ unsaved, settle, within }: Guard) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ next }) => {
      if (within?.(next.pathname) || !unsaved()) return false;
      await settle();
      return unsaved();
    },
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? { go: blocker.proceed, stay: blocker.reset } : null;
}
