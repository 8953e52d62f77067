/** How instances on one database tell each other something short; see DeskStore. */
export interface News {
  tell(news: string): Promise<void>;
  hear(listener: (news: string) => void): Promise<() => void>;
  stop(): Promise<void>;
}

/** A file database has one process; there is nobody to tell. */
export const noNews: News = {
  tell: async () => {},
  hear: async () => () => {},
  stop: async () => {},
};
