import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.js';

/** Read where there is no .env file. */
const read = (environment: Record<string, string>) => readConfig(environment, tmpdir());

function refusal(environment: Record<string, string>): string {
  try {
    read(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(BadConfig);
    return (error as BadConfig).message;
  }
  throw new Error('these settings were taken');
}

describe('a Bot Framework registration that cannot work is refused, without its password', () => {
  test.each<[string, Record<string, string>, string]>([
    ['SingleTenant', { MicrosoftAppPassword: 'hunter2' }, 'MicrosoftAppTenantId is missing'],
    ['SingleTenant', { MicrosoftAppTenantId: 'tenant' }, 'MicrosoftAppPassword is missing'],
    ['UserAssignedMSI', { MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'hunter2' }, 'must be empty'],
    ['MultiTenant', {}, 'MicrosoftAppPassword is missing'],
    ['Anything', {}, 'MicrosoftAppType: must be'],
  ])('%s with %o', (MicrosoftAppType, more, said) => {
    const message = refusal({ MicrosoftAppId: 'app', MicrosoftAppType, ...more });
    expect(message).toContain(said);
    expect(message).not.toContain('hunter2');
  });
});

describe('without an app id the Bot Framework door is', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['open on this machine alone', {}, true],
    ['closed when others can connect', { HOST: '0.0.0.0' }, false],
    ['closed in production', { NODE_ENV: 'production' }, false],
    ['closed when only the web is wanted', { CHANNELS: 'web' }, false],
  ])('%s', (_name, environment, open) => {
    expect(read(environment).botFramework !== undefined).toBe(open);
  });

  test.each([{ HOST: '0.0.0.0' }, { HOST: '::' }, { NODE_ENV: 'production' }])(
    'refused with the reason when it is asked for with %o',
    (environment) => {
      expect(refusal({ CHANNELS: 'botframework', ...environment } as Record<string, string>)).toContain(
        'MicrosoftAppId is empty, so anybody could speak as Teams.',
      );
    },
  );
});
