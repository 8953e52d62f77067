import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { secret, testServer } from './server.js';

/**
 * `npm run webchat`: the stock Web Chat, unmodified, in a real browser against our server, embedded as the README shows.
 * It is too large to be a dependency, so it is fetched for this run; without a registry the script says so and passes.
 */
const version = '4.18.1';

const folder = mkdtempSync(join(tmpdir(), 'webchat-'));
const script = fetchWebChat();
if (script === undefined) {
  console.log(`skipped: botframework-webchat ${version} could not be fetched from the package registry.`);
} else {
  await walk(script);
}
rmSync(folder, { recursive: true, force: true });

function fetchWebChat(): Buffer | undefined {
  try {
    execFileSync('npm', ['pack', `botframework-webchat@${version}`, '--silent'], { cwd: folder, stdio: 'pipe' });
    execFileSync('tar', ['xzf', `botframework-webchat-${version}.tgz`, 'package/dist/webchat.js'], { cwd: folder });
    return readFileSync(join(folder, 'package/dist/webchat.js'));
  } catch {
    return undefined;
  }
}

async function walk(webChat: Buffer): Promise<void> {
  const server = await testServer();
  const embedding = createServer(async (req, res) => {
    // Somebody else's server: it holds the secret and gives its own page a token.
    if (req.url === '/my-own-token-endpoint') {
      const answer = await fetch(`${server.url}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ user: { id: 'dl_web-chat' } }),
      });
      res.setHeader('Content-Type', 'application/json');
      res.end(await answer.text());
    } else if (req.url === '/webchat.js') res.end(webChat);
    else {
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.end(page(server.url));
    }
  });
  await new Promise<void>((done) => embedding.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 900, height: 800 } });
    await tab.goto(`http://127.0.0.1:${(embedding.address() as AddressInfo).port}/`);
    const hears = (words: string) => tab.getByText(words).last().waitFor({ timeout: 60_000 });
    const write = async (text: string, words: string) => {
      await tab.getByRole('textbox').first().fill(text);
      await tab.keyboard.press('Enter');
      await hears(words);
    };
    await hears('Which country');
    await write('india', 'What does your firm do in trade?');
    await tab.getByText('We export', { exact: true }).last().click({ timeout: 15_000 });
    await hears('Do you hold a valid Udyam certificate?');
    await tab.getByText('Yes', { exact: true }).last().click({ timeout: 15_000 });
    await write('t1', 'What would you like to know?');
    await write('are we eligible', 'legal entity itself');
    for (const [text, words] of [
      ['yes', 'How many bills of entry'],
      ['12', 'quieter half'],
      ['5', 'full financial years'],
      ['2', 'show cause notice for fraud'],
      ['never', 'criminal case'],
      ['no', 'convicted'],
      ['no', 'what share'],
      ['0', 'able to pay'],
      ['2', 'Can somebody follow'],
      ['yes', 'You look ready for T1 in India.'],
    ] as const)
      await write(text, words);
    await write('my answers', 'Your answers so far');
    await tab.getByRole('button', { name: 'Change: Years in business' }).last().click();
    await hears('For how many full financial years');
    await write('1', 'Not ready yet for T1');
    console.log(`Web Chat ${version}, unmodified, walked India to a verdict, tapped a card and changed an answer.`);
  } finally {
    await browser.close();
    embedding.closeAllConnections();
    embedding.close();
    await server.remove();
  }
}

/** The snippet of the README, with our addresses. */
function page(fairway: string): string {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const snippet = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Embedding</title><body>${snippet
    .replace(/https:\/\/cdn[^"]*webchat\.js/, '/webchat.js')
    .replaceAll('https://fairway.example.org', fairway)}</body></html>`;
}
