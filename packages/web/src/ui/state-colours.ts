/** Colours that carry meaning, always beside a word. Each has at least 4.5:1 on its theme's surfaces. */
export const STATE_COLOURS = {
  critical: 'light-dark(#a3121f, #ff8a8a)',
  warning: 'light-dark(#8a5300, #f2b84b)',
  good: 'light-dark(#1b6e3c, #7cd39a)',
  information: 'light-dark(#1a5fb4, #7fb2f0)',
  undetermined: 'light-dark(#6a3fb5, #c3a6ff)',
  neutral: 'var(--mantine-color-dimmed)',
} as const;

export type StateColour = keyof typeof STATE_COLOURS;
