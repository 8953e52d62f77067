import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { anonymous } from './anonymous.js';
import { freePort } from './program.js';
import { testServer } from './server.js';

/**
 * `npm run playground`: Microsoft's own test client of Teams, in a real browser against our Bot Framework door, from the
 * greeting to a verdict. Pictures of it are left in test/screens/. The client's licence is for trying things out, so it is
 * no dependency but fetched for this run; where it or a browser cannot be had, the script says so and passes.
 */
const client = '@microsoft/m365agentsplayground@0.2.28';
const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const screens = join(import.meta.dirname, '../screens');

const missing = whyNot();
if (missing) console.log(`skipped: ${missing}`);
else await run();

function whyNot(): string | undefined {
  if (!existsSync(executablePath)) return `there is no Chromium at ${executablePath}; set CHROMIUM_PATH to one.`;
  try {
    execFileSync('npx', ['--yes', client, '--version'], { stdio: 'pipe' });
    return undefined;
  } catch {
    return `${client} could not be fetched from the package registry.`;
  }
}

async function run(): Promise<void> {
  mkdirSync(screens, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const server = await testServer({ production: false, botFramework: anonymous });
  const playground = await startPlayground(`${server.url}/api/messages`, folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1300, height: 1500 } });
    // Its fonts lie on Microsoft's servers. Without them the run needs no network and looks the same everywhere.
    await tab.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await tab.goto(playground.url);
    await personalChat(tab);
    await groupChat(tab);
    console.log(`${client}: walked India to a verdict as Teams does. The pictures are in test/screens/.`);
  } catch (error) {
    await browser
      .contexts()[0]
      ?.pages()[0]
      ?.screenshot({ path: join(screens, 'teams-failed.png') });
    throw error;
  } finally {
    await browser.close();
    playground.stop();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A group of its own, so that what npx started for itself ends with it. */
async function startPlayground(endpoint: string, cwd: string): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn('npx', ['--yes', client, 'start', ...options], { cwd, detached: true, stdio: 'pipe' });
  await says(child, 'Listening');
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM'),
  };
}

function says(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
    child.once('close', () => reject(new Error(`the client ended before it listened: ${said}`)));
  });
}

async function personalChat(tab: Page): Promise<void> {
  const { hears, write, tap, picture } = hand(tab);
  await hears('Which country');
  await picture('greeting');
  await write('india', 'What does your firm do in trade?');
  await picture('list-of-choices');
  await write('2', 'Do you hold a valid Udyam certificate?');
  await tap('Yes', 'Which level do you want to look at');
  await write('t1', 'What would you like to know?');
  await write('are we eligible', 'legal entity itself');
  await picture('question');
  for (const [text, words] of [
    ['yes', 'How many bills of entry'],
    ['12 shipping bills', 'quieter half'],
    ['5', 'full financial years'],
    ['two years', 'show cause notice for fraud'],
    ['never', 'criminal case'],
    ['no', 'convicted'],
    ['no', 'what share'],
    ['0', 'able to pay'],
    ['2', 'Can somebody follow'],
    ['yes', 'You look ready for T1 in India.'],
  ] as const)
    await write(text, words);
  await picture('verdict');
  await write('my answers', 'Your answers so far');
  await picture('answers');
  await tap('Change: Years in business', 'For how many full financial years');
  await write('1', 'Not ready yet for T1');
  await picture('verdict-changed');
  await write('person', 'F26-');
  await picture('person');
}

/** In a group a bot hears only what mentions it, and the mention must not be read as words. */
async function groupChat(tab: Page): Promise<void> {
  const { hears, picture } = hand(tab);
  await tab.getByText('Group Chat', { exact: true }).click();
  const box = tab.locator('[contenteditable="true"]').first();
  await box.click();
  await tab.keyboard.type('@Test');
  await tab.getByText('Test Bot').last().click();
  await tab.keyboard.type(' south africa');
  await tab.keyboard.press('Enter');
  await hears('South African Revenue Service');
  await picture('group');
}

/** What a trader can do in this client. */
function hand(tab: Page) {
  const hears = (words: string) => tab.getByText(words).last().waitFor({ timeout: 30_000 });
  return {
    hears,
    async write(text: string, words: string) {
      // The last box that can be written in is the panel of the log.
      await tab.locator('[contenteditable="true"]').first().click();
      await tab.keyboard.type(text);
      await tab.keyboard.press('Enter');
      await hears(words);
    },
    async tap(label: string, words: string) {
      await tab.getByRole('button', { name: label, exact: true }).last().click();
      await hears(words);
    },
    async picture(name: string) {
      // What came last is still being scrolled to.
      await tab.waitForTimeout(700);
      await tab.screenshot({ path: join(screens, `teams-${name}.png`) });
    },
  };
}
