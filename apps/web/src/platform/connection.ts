/** Whether the server can be reached: what the browser says, corrected by what requests meet. */
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { store } from './signal.ts';

export type Connection = 'online' | 'offline' | 'unreachable';
const connection = store<Connection>(navigator.onLine ? 'online' : 'offline');
const AGAIN_MS = 5000;
let timer: number | undefined;

export const useConnection = () => useSyncExternalStore(connection.subscribe, connection.get);

/** Spread into a button that writes: it says so instead of failing while the server cannot be reached. */
export const useReach = (): { disabledReason?: string } =>
  useConnection() === 'online' ? {} : { disabledReason: 'The server cannot be reached now.' };

export function reportReachable(): void {
  window.clearInterval(timer);
  timer = undefined;
  move('online');
}

export function reportUnreachable(): void {
  move(navigator.onLine ? 'unreachable' : 'offline');
  timer ??= window.setInterval(knock, AGAIN_MS);
}

/** Waiting queries go out again as soon as the server answers. */
function move(next: Connection): void {
  connection.set(next);
  onlineManager.setOnline(next === 'online');
}

function knock(): void {
  fetch('/livez', { cache: 'no-store' }).then(reportReachable, reportUnreachable);
}

window.addEventListener('offline', () => reportUnreachable());
window.addEventListener('online', () => knock());
