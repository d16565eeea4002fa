/** Gives the reader a file that was made here; nothing leaves the browser. */
export function download(fileName: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Firefox reads it after the click.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "Senior MLOps engineer" → "senior-mlops-engineer.md" */
export const fileNameOf = (title: string, ending: string): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'loop'
  }.${ending}`;
