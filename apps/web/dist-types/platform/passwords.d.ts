import * as z from 'zod/mini';
/** The part of the rule that can be told while typing; the server also knows which passwords are common. */
export declare const NewPassword: z.ZodMiniString<string>;
export declare const passwordRule = "At least 12 characters. A few unrelated words are easy to remember and hard to guess.";
