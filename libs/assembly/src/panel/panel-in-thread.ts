import { compiledEntry, inOwnThread, type OwnThreadOptions } from '../own-thread.ts';
import type { Panel, PanelOptions } from './panel.ts';

export interface PanelRequest {
  panel: unknown;
  options: PanelOptions;
}
export type PanelThreadOptions = PanelOptions & Partial<OwnThreadOptions>;

/**
 * Assigns a panel as `assignPanel` does, in a thread of its own.
 *
 * @throws ProblemError when the problem is malformed
 * @throws AssemblyError `cancelled`, `time-limit`, `crashed` or `solver-failed`
 */
export function panelInThread(panel: unknown, options: PanelThreadOptions = {}): Promise<Panel> {
  const { signal, limitSeconds = 120, ...limits } = options;
  const task: PanelRequest = { panel, options: limits };
  return inOwnThread<Panel>('panel', compiledEntry('panel', import.meta.url), task, { signal, limitSeconds });
}
