import { ofDatabase } from '../support/database.js';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, type Program, removeFolder, start, stop } from '../support/program.js';

/** A real server under attack, and somebody who only wants to talk to it. */
export interface Guarded {
  program: Program;
  http: Http;
  port: number;
  /** Has an answer before the attack and must have it after. */
  control: Line;
  /** Stops it and tells what is wrong: with its end, its log, its state. Empty when it has come through. */
  finish(): Promise<string[]>;
}

export async function guarded(): Promise<Guarded> {
  const folder = newFolder();
  const port = await freePort();
  const program = await start({ folder, port });
  const http = new Http(program.origin);
  const control = await Line.begin(http);
  for (const text of ['india', 'exporter']) await control.ask(text);
  return {
    program,
    http,
    port,
    control,
    async finish() {
      const complaints: string[] = [];
      const answers = await control.ask('my answers').catch((error: unknown) => String(error));
      if (!/India/.test(answers) || !/export/i.test(answers)) complaints.push(`the control conversation: ${answers}`);
      http.close();
      const code = await stop(program);
      if (code !== 0) complaints.push(`ended with ${code}`);
      // Its log level is error: a line means that something happened which nobody foresaw.
      complaints.push(
        ...program
          .output()
          .split('\n')
          .filter((line) => /"level":"(error|fatal)"|unhandled|^\s+at /i.test(line)),
      );
      complaints.push(...ofDatabase(folder));
      removeFolder(folder);
      return complaints;
    },
  };
}
