import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** One accent for actions and links, neutral greys, tabular figures. */
export const theme = createTheme({
  primaryColor: 'cradle',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    cradle: [
      '#eaf2fc',
      '#d3e3f8',
      '#a9c8f1',
      '#7fb2f0',
      '#5796e3',
      '#3c80d6',
      '#2b70c9',
      '#1a5fb4',
      '#154f97',
      '#0f3c74',
    ],
  },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { sm: '1.5', md: '1.5' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '28px' }, h2: { fontSize: '24px' }, h3: { fontSize: '18px' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  autoContrast: true,
});

/** Surfaces rise by lightness in the dark; quiet text, errors and what deletes keep 4.5:1 in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6470',
    '--mantine-color-placeholder': '#69737e',
    '--mantine-color-body': '#ffffff',
    '--cradle-rail': '#f5f7f9',
    '--mantine-color-anchor': '#1a5fb4',
    '--mantine-color-error': '#b3202c',
    '--mantine-color-red-filled': '#b3202c',
    '--mantine-color-red-filled-hover': '#951a25',
  },
  dark: {
    '--mantine-color-dimmed': '#a7b0ba',
    '--mantine-color-placeholder': '#9aa3ad',
    '--mantine-color-body': '#15181c',
    '--cradle-rail': '#1b1f24',
    '--mantine-color-anchor': '#8dbcf5',
    '--mantine-color-error': '#ff8a8a',
    '--mantine-color-red-filled': '#b3202c',
    '--mantine-color-red-filled-hover': '#951a25',
    '--mantine-color-default-border': '#3a414a',
  },
});
