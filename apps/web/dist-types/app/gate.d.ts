import { type ParsedLocation } from '@tanstack/react-router';
/** Lets the signed-in in; sends others to sign in and remembers where they wanted to go. */
export declare function requireSession({ location }: {
    location: ParsedLocation;
}): Promise<void>;
