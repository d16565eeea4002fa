import { createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  ...(['#eef5fd', '#d9e8f8', '#b0cfef', '#84b5e6', '#609fdf'] as const),
  ...(['#4991db', '#3b89da', '#1f66ad', '#17568f', '#0b3a6f'] as const),
];

/** Shade 7 in both schemes: lighter ones do not carry white text. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  colors: { brand },
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});
