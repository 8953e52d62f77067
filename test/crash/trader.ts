import { type Http, Line } from '../support/line.js';
import type { Random } from '../support/random.js';

/** What traders type here: the whole way to a verdict and the usual excursions, but nothing that ends a conversation. */
const words = ['india', 'exporter', 'yes', 't1', 'check', '5', 'no', 'menu', 'documents', 'back', 'why', 'never', 'hm'];

/** What a trader got a 200 for, in order: our id of it, and the sender's own. */
export interface Accepted {
  id: string;
  key: string;
}

/**
 * A trader whose server keeps dying. They write on as soon as they may, and repeat what they got no answer to under the
 * same id of their own, as the client library does.
 */
export class Trader {
  readonly accepted: Accepted[] = [];
  private leaving = false;
  private run: Promise<void> | undefined;
  private open: { text: string; key: string } | undefined;
  private count = 0;

  private constructor(
    readonly line: Line,
    private readonly random: Random,
  ) {}

  static async come(http: Http, random: Random): Promise<Trader> {
    return new Trader(await Line.begin(http), random);
  }

  /** Writes until told to stop. */
  write(): void {
    this.leaving = false;
    this.run = this.go();
  }

  async pause(): Promise<void> {
    this.leaving = true;
    await this.run;
  }

  private async go(): Promise<void> {
    while (!this.leaving) {
      this.open ??= { text: this.random.pick(words), key: `message-${this.count++}` };
      const { text, key } = this.open;
      const answer = await this.line.say(text, key).catch(() => undefined);
      if (!answer) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      } else if (answer.status === 200) {
        this.accepted.push({ id: (JSON.parse(answer.text) as { id: string }).id, key });
        this.open = undefined;
      } else throw new Error(`a message was refused: ${answer.status} ${answer.text}`);
    }
  }
}
