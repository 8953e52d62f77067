import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, PasswordInput } from '@mantine/core';
import { words } from './words.js';

/** Around the blue of the chat page. */
const deep: MantineColorsTuple = [
  '#e8f3f8',
  '#d3e5ee',
  '#a9cbdc',
  '#7bb0c9',
  '#5597b6',
  '#3a83a6',
  '#22708f',
  '#0f5f80',
  '#0d5674',
  '#0b4a66',
];

/** The dark of the chat page, from the palest words to the deepest ground. */
const dark: MantineColorsTuple = [
  '#dbe5eb',
  '#b9c8d1',
  '#93a5b0',
  '#5f7582',
  '#3a4d59',
  '#283842',
  '#1f2c35',
  '#17222a',
  '#111a20',
  '#0c1318',
];

export const theme = createTheme({
  primaryColor: 'deep',
  primaryShade: { light: 8, dark: 6 },
  colors: { deep, dark },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace',
  headings: { fontWeight: '650' },
  components: {
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': words.common.showPassword, tabIndex: 0 } },
    }),
  },
});

/** Muted words stay readable: the library's own greys are too pale for small text. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5f6a',
    '--mantine-color-placeholder': '#5c6b76',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#14232d',
    '--mantine-color-error': '#a02320',
  },
  dark: {
    '--mantine-color-dimmed': '#a9bac4',
    '--mantine-color-placeholder': '#93a5b0',
    '--mantine-color-body': '#17222a',
    '--mantine-color-text': '#e4ecf1',
    '--mantine-color-error': '#ff9d96',
    '--mantine-color-anchor': '#8fd0ee',
  },
});
