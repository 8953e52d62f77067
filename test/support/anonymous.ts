import type { BotRegistration } from '../../bot/channels/botframework/settings.js';

/** The Bot Framework door as it is without an app id: open to programs on this machine. */
export const anonymous: BotRegistration = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '',
  serviceHosts: [],
};
