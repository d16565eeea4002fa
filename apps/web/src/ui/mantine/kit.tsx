import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import type { ReactNode } from 'react';
import './kit.css';
import { theme } from './theme.ts';

const appearance = {
  get: () => 'auto' as const,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/**
 * Around each part that is made with Mantine, so that pages without one do not load it. Its variables are in `kit.css`
 * instead of an injected style element, which the page's policy would refuse; the root element's scheme stays ours.
 */
export function Kit({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      colorSchemeManager={appearance}
      forceColorScheme={document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light'}
    >
      {children}
    </MantineProvider>
  );
}
