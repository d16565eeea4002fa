import { type Me } from '@loopwright/contracts';
/** Signing in, on its own page or over one whose session has ended. */
export declare function SignInForm({ email, onDone }: {
    email?: string;
    onDone: (me: Me) => void;
}): import("react").JSX.Element;
