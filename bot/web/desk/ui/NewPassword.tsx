import { PasswordInput } from '@mantine/core';
import { words } from '../words.js';
import { longestPassword } from './new-password.js';

type Field = {
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

/** A new password, typed twice. */
export function NewPassword({
  field,
  size = 'sm',
  label = words.setup.password,
  again = words.setup.repeat,
}: {
  field: (name: 'password' | 'repeat') => Field;
  size?: 'sm' | 'md';
  label?: string;
  again?: string;
}) {
  return (
    <>
      <PasswordInput
        label={label}
        description={words.setup.passwordHint}
        autoComplete="new-password"
        maxLength={longestPassword}
        size={size}
        {...field('password')}
      />
      <PasswordInput
        label={again}
        autoComplete="new-password"
        maxLength={longestPassword}
        size={size}
        {...field('repeat')}
      />
    </>
  );
}
