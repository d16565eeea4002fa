import { type FormEvent } from 'react';
import * as z from 'zod/mini';
import { ApiProblem } from './api.ts';
type Errors = Record<string, string>;
type Options<V extends object, R> = {
    initial: V;
    /** Schema of the request body, from the contracts. */
    schema: z.ZodMiniType;
    /** Body to check and send, where it differs from the values on screen. */
    toBody?: (values: V) => unknown;
    send: (values: V) => Promise<R>;
    onDone?: (result: R, values: V) => void;
    /** The field that a refusal is about, by code; its sentence then stands there. */
    blame?: Partial<Record<ApiProblem['code'], keyof V & string>>;
};
/** `field(name)` gives `name`, `value`, `onChange` and `error` for a field of the kit; `onSubmit` belongs on the form. */
export declare function useForm<V extends object, R>(options: Options<V, R>): {
    ref: import("react").RefObject<HTMLFormElement | null>;
    values: V;
    errors: Errors;
    set: <K extends keyof V>(name: K, value: V[K]) => void;
    submit: () => Promise<void>;
    busy: boolean;
    /** A refusal that belongs to no field on screen; shown above the buttons. */
    problem: Error | null;
    reset: (next?: V) => void;
    onSubmit: (event: FormEvent) => void;
    field: <K extends keyof V & string>(name: K) => {
        name: K;
        value: V[K];
        onChange: (value: V[K]) => void;
        error: string | undefined;
    };
};
export {};
