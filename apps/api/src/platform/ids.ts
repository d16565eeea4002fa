import { v7 } from 'uuid';

/** A new identifier: time-ordered, so that indexes grow at their end. Not a secret. */
export const newId = (): string => v7();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);
