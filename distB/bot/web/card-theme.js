const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name}-soft, var(--${name}))` });
const foregroundColors = {
    default: { default: 'var(--ink)', subtle: 'var(--muted)' },
    dark: { default: 'var(--ink)', subtle: 'var(--muted)' },
    light: { default: 'var(--muted)', subtle: 'var(--muted)' },
    accent: colour('link'),
    good: colour('good'),
    warning: colour('warn'),
    attention: colour('bad'),
};
const container = (background) => ({
    backgroundColor: `var(--${background})`,
    borderColor: 'var(--line)',
    foregroundColors,
});
const font = {
    fontFamily: 'inherit',
    fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
    fontWeights: { lighter: 400, default: 400, bolder: 650 },
};
export const cardTheme = {
    supportsInteractivity: true,
    fontTypes: { default: font, monospace: { ...font, fontFamily: 'ui-monospace, monospace' } },
    lineHeights: { small: 20, default: 24, medium: 25, large: 26, extraLarge: 29 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    imageSizes: { small: 32, medium: 64, large: 128 },
    containerStyles: {
        default: container('panel'),
        emphasis: container('emphasis'),
        accent: container('accent-bg'),
        good: container('good-bg'),
        warning: container('warn-bg'),
        attention: container('bad-bg'),
    },
    actions: {
        maxActions: 12,
        spacing: 'default',
        buttonSpacing: 8,
        showCard: { actionMode: 'inline', inlineTopMargin: 10 },
        actionsOrientation: 'horizontal',
        actionAlignment: 'left',
        allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
    factSet: {
        title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
        value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
        spacing: 8,
    },
    inputs: {
        label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
        errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small' },
    },
};
