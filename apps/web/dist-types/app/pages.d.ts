import { type ErrorComponentProps } from '@tanstack/react-router';
export declare function NotFoundPage(): import("react").JSX.Element;
/** A page that could not be drawn or reached; the shell around it lives on. */
export declare function FailedPage({ error, reset }: ErrorComponentProps): import("react").JSX.Element;
export declare function WaitingPage(): import("react").JSX.Element;
