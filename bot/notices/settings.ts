/** How notices leave the house, from the settings. */
export interface NoticeSettings {
  /** Absent: no e-mail is sent, and no trader is asked for an address. */
  mail: { server: URL; from: string } | undefined;
  /** How long an answer waits, in milliseconds, for the trader to see it in the chat, before it goes out by e-mail. */
  answerAfter: number;
  /** Addresses and secrets of webhooks by the name of their setting: HOOK_… */
  hooks: Readonly<Record<string, string>>;
  /** Hosts that may be reached although they are private: names or addresses, lower case. */
  privateHosts: readonly string[];
  /** After so many failures a notice is dead. */
  attempts: number;
  /** The pause after the first failure, in milliseconds; doubled with each more, up to an hour. */
  firstPause: number;
  /** How long one try may take, in milliseconds. */
  timeout: number;
}

export const noticeDefaults: NoticeSettings = {
  mail: undefined,
  answerAfter: 120_000,
  hooks: {},
  privateHosts: [],
  attempts: 12,
  firstPause: 10_000,
  timeout: 15_000,
};

/** What names of settings for webhooks look like. */
export const hookName = /^HOOK_[A-Z0-9_]{1,60}$/;
