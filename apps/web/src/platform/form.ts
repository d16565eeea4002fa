/** Forms: values, the contract's own checks before sending, and the server's issues beside their fields. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { ApiProblem, isProblem } from './api.ts';
import { issueText, problemText } from './problem-text.ts';

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
export function useForm<V extends object, R>(options: Options<V, R>) {
  const [values, setValues] = useState(options.initial);
  const [errors, setErrors] = useState<Errors>({});
  const form = useRef<HTMLFormElement>(null);
  const mutation = useMutation({ mutationFn: options.send });

  const show = (found: Errors) => {
    setErrors(found);
    requestAnimationFrame(() => focusFirst(form.current, found));
  };
  const set = <K extends keyof V>(name: K, value: V[K]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors(({ [name as string]: _, ...rest }) => rest);
  };
  const submit = async () => {
    const found = issuesOf(options.schema, options.toBody ? options.toBody(values) : values);
    if (found) return show(found);
    setErrors({});
    await mutation.mutateAsync(values).then(
      (result) => options.onDone?.(result, values),
      (error: unknown) => show(serverErrors(error, options.blame)),
    );
  };

  return {
    ref: form,
    values,
    errors,
    set,
    submit,
    busy: mutation.isPending,
    /** A refusal that belongs to no field on screen; shown above the buttons. */
    problem: belongsToForm(mutation.error) && Object.keys(errors).length === 0 ? mutation.error : null,
    reset: (next: V = options.initial) => {
      setValues(next);
      setErrors({});
      mutation.reset();
    },
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      if (!mutation.isPending) void submit();
    },
    field: <K extends keyof V & string>(name: K) => ({
      name,
      value: values[name],
      onChange: (value: V[K]) => set(name, value),
      error: errors[name],
    }),
  };
}

/** An ended session is answered by the dialog that signs in again. */
const belongsToForm = (error: Error | null): boolean => error !== null && !isProblem(error, 'session.required');

function issuesOf(schema: z.ZodMiniType, body: unknown): Errors | null {
  const checked = z.safeParse(schema, body);
  return checked.success
    ? null
    : firstByField(checked.error.issues.map((issue) => ({ path: issue.path, message: issueText(issue as never) })));
}

function serverErrors(error: unknown, blame: Options<never, never>['blame']): Errors {
  if (!(error instanceof ApiProblem)) return {};
  const field = blame?.[error.code];
  return field ? { [field]: problemText(error) } : firstByField(error.issues);
}

function firstByField(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Errors {
  const errors: Errors = {};
  for (const { path, message } of issues) errors[String(path[0] ?? '')] ??= asSentence(message);
  return errors;
}
/** "is not a known time zone", as the API says of a field, becomes a sentence to stand below it. */
const asSentence = (text: string) => {
  const whole = /^(is|has|already|belongs|names)\b/.test(text)
    ? `This ${text}`
    : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
};

function focusFirst(form: HTMLFormElement | null, errors: Errors): void {
  const named = [...(form?.querySelectorAll<HTMLElement>('[name], [data-field]') ?? [])];
  named.find((element) => (element.getAttribute('name') ?? element.dataset['field'] ?? '') in errors)?.focus();
}
