import type { Send } from './saving/saver.ts';
/** Sends answers of one card, and says what became of them. */
export declare const sendTo: (scorecardId: string) => Send;
