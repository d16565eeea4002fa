/** Which interview matters now, and what the day holds. */
import type { MyInterview } from '@loopwright/contracts';
export type Agenda = {
    /** Running now, or the next one of today. */
    current: MyInterview | undefined;
    today: readonly MyInterview[];
    /** The first one after today. */
    later: MyInterview | undefined;
};
/** `dayOf` names the day of an instant in the reader's zone. */
export declare function agendaOf(interviews: readonly MyInterview[], now: number, dayOf: (instant: string | Date) => string): Agenda;
