/** The tables as rows. Flags are 0 and 1 and JSON is text, so that both databases hold exactly the same. */
export interface Tables {
  conversations: {
    id: string;
    channel: string;
    memory: string;
    version: number;
    last_sequence: number;
    last_at: string;
    ended: number;
    reference: string | null;
  };
  activities: {
    conversation: string;
    sequence: number;
    speaker: 'trader' | 'assistant' | 'officer';
    at: string;
    body: string;
    /** The sender's own id of it; unique in its conversation. */
    sender_key: string | null;
    /** 1 while it waits for its turn. */
    waiting: number;
    /** 1 while it waits to be pushed to its channel. */
    undelivered: number;
  };
  tickets: {
    id: string;
    conversation: string;
    programme: string | null;
    reason: string;
    brief: string;
    status: 'queued' | 'closed';
    at: string;
  };
  secrets: { name: string; value: string };
}
