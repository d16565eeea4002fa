/** Appearance and keyboard preferences of this browser. */
import { useSyncExternalStore } from 'react';
import { store } from './signal.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const preferences = {
  theme: store<Theme>(oneOf(themes, stored('theme'), 'system')),
  density: store<Density>(oneOf(densities, stored('density'), 'comfortable')),
  /** `on`: single letters act outside of fields. */
  letters: store<'on' | 'off'>(oneOf(['on', 'off'], stored('letters'), 'on')),
  nav: store<'wide' | 'narrow'>(oneOf(['wide', 'narrow'], stored('nav'), 'wide')),
};
type Preferences = { [K in keyof typeof preferences]: ReturnType<(typeof preferences)[K]['get']> };

export function preference<K extends keyof Preferences>(name: K): Preferences[K] {
  return preferences[name].get() as Preferences[K];
}
export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useSyncExternalStore(preferences[name].subscribe, () => preference(name));
}
export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  (preferences[name].set as (value: Preferences[K]) => void)(value);
  keep(name, value);
  apply();
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');
/** Writes the preferences onto the root element, where the style sheets read them. */
function apply(): void {
  const { theme, density, nav } = preferences;
  const dark = theme.get() === 'dark' || (theme.get() === 'system' && systemDark.matches);
  Object.assign(document.documentElement.dataset, {
    mantineColorScheme: dark ? 'dark' : 'light',
    density: density.get(),
    nav: nav.get(),
  });
}
systemDark.addEventListener('change', apply);

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((each) => each === value) ?? otherwise;
}

/** Storage may be switched off or full; a preference then lasts as long as the page. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`loopwright.${name}`);
  } catch {
    return null;
  }
}
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`loopwright.${name}`, value);
  } catch {
    return;
  }
}
