/** A random UUID (version 4); `crypto.randomUUID` is missing where the page came without HTTPS. */
export declare function newKey(): string;
