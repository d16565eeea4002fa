import type { JobRole } from '@loopwright/contracts';
export type TeamByRole = Partial<Record<JobRole, string[]>>;
type Known = {
    id: string;
    name: string;
};
/** One picker per role of a job. `known`: people already named, so that their names show before a search. */
export declare function TeamFields({ value, onChange, known, error }: {
    value: TeamByRole;
    onChange: (team: TeamByRole) => void;
    known: readonly Known[];
    error?: string | undefined;
}): import("react").JSX.Element;
/** The team as the API takes it. */
export declare const teamOf: (team: TeamByRole) => {
    userId: string;
    role: "recruiter" | "hiring-manager" | "interviewer" | "observer";
}[];
export {};
