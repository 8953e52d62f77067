import { TextInput, type TextInputProps } from '@mantine/core';
import { words } from '../words.js';

/** How somebody wants to be named to traders and colleagues. */
export const NameField = (props: TextInputProps) => (
  <TextInput
    label={words.setup.name}
    description={words.setup.nameHint}
    autoComplete="name"
    maxLength={80}
    size="md"
    {...props}
  />
);
