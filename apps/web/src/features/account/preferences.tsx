import { setPreference, usePreference } from '../../platform/theme.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { IconDeviceDesktop, IconMoon, IconSun } from '../../ui/icons.ts';
import { Segmented } from '../../ui/segmented.tsx';

const themeOptions = [
  { value: 'system', label: 'System', icon: <IconDeviceDesktop aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <IconSun aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <IconMoon aria-hidden="true" /> },
] as const;
const densityOptions = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

export function AppearanceSettings() {
  return (
    <>
      <Segmented
        label="Theme"
        showLabel
        options={themeOptions}
        value={usePreference('theme')}
        onChange={(theme) => setPreference('theme', theme)}
      />
      <Segmented
        label="Density"
        showLabel
        options={densityOptions}
        value={usePreference('density')}
        onChange={(density) => setPreference('density', density)}
      />
    </>
  );
}

export function KeyboardSettings() {
  return (
    <Checkbox
      label="Single-letter keys"
      hint="Such as J and K in lists. They never act while you type. Keys with Ctrl, ⌘ or Alt stay on."
      checked={usePreference('letters') === 'on'}
      onChange={(on) => setPreference('letters', on ? 'on' : 'off')}
    />
  );
}
