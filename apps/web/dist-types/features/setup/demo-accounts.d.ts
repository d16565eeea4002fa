import type { DemoTeam } from '@loopwright/contracts';
/** Shown once: the password is not kept anywhere that could show it again. */
export declare function DemoAccounts({ team }: {
    team: DemoTeam;
}): import("react").JSX.Element;
