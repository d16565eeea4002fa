import type { Rating } from '@loopwright/contracts';
type Props = {
    scorecardId: string;
    name: string;
    session?: string;
    rating: Rating | null;
    otherwise?: string;
    text: string;
};
/** What one interviewer said. */
export declare function Voice({ scorecardId, name, session, rating, otherwise, text }: Props): import("react").JSX.Element;
export {};
