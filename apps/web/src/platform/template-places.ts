import { paths } from './paths.ts';

const places = [
  { href: paths.templates, label: 'Loops' },
  { href: paths.rubrics, label: 'Rubrics' },
] as const;
/** The tabs of everything that loops are made of, beside the question bank. */
export const templatePlaces = (current: (typeof places)[number]['href']) =>
  places.map((place) => ({ ...place, current: place.href === current }));
