import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal } from './refusal.ts';

type Issue = { message: string; path?: ReadonlyArray<PropertyKey | { key: PropertyKey }> };
const keyOf = (part: PropertyKey | { key: PropertyKey }): string | number => {
  const key = typeof part === 'object' ? part.key : part;
  return typeof key === 'number' ? key : String(key);
};

/** Checks each parameter against its contract schema; the refusal names the path of every field at fault. */
export const contractValidation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (found) => {
      const issues = (found as readonly Issue[]).map(({ message, path = [] }) => ({ path: path.map(keyOf), message }));
      const words = issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
      return new Refusal('request.invalid', { issues, detail: words.join('; ') }) as never;
    },
  });
