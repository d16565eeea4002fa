import { failureOf } from '../../platform/problem-text.ts';
import type { Agenda } from './agenda.ts';
type Query = Parameters<typeof failureOf>[0] & {
    isError: boolean;
    data: unknown;
};
type Props = {
    query: Query;
    agenda: Agenda | undefined;
    now: number;
};
/** The interview of the moment, and the rest of the day. */
export declare function TodayPanel({ query, agenda, now }: Props): import("react").JSX.Element;
export {};
