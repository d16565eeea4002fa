import { type DemoTeam } from '@loopwright/contracts';
export declare function DemoCard({ onReady }: {
    onReady: (team: DemoTeam) => void;
}): import("react").JSX.Element;
