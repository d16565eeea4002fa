type Form = { values: { title: string }; errors: Record<string, string> };

/** A missing title is asked for; anything else about it, such as its length, is said as it was found. */
export const titleError = ({ values, errors }: Form): string | undefined =>
  errors['title'] && values.title.trim() === '' ? 'Give the job a title.' : errors['title'];
