import { type Interview } from '@loopwright/contracts';
type Session = {
    sessionId: string;
    title: string;
    minutes: number;
};
type Person = {
    id: string;
    name: string;
};
type Props = {
    session: Session;
    /** The interview to move; absent for a new one. */
    interview?: Interview | undefined;
    /** People of the job's team, offered before anyone is searched for. */
    team: readonly Person[];
    send: (body: {
        startsAt: string;
        panel: string[];
        place: string;
    }) => Promise<Interview>;
    onClose: () => void;
};
/** Gives one session of the loop a time and a panel. */
export declare function ScheduleDialog({ session, interview, team, send, onClose }: Props): import("react").JSX.Element;
export {};
