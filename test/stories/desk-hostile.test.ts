import { expect } from 'vitest';
import { deskStory, desktop } from '../support/browser.js';
import { Http, Line } from '../support/line.js';
import { secret } from '../support/server.js';

/** What people write who try to make a page do something. */
const attacks = [
  '<script>window.broken = 1</script>',
  '<img src=x onerror="window.broken = 1">',
  '<svg onload=window.broken=1><a href="javascript:window.broken=1">press</a></svg>',
  '"><iframe srcdoc="<script>parent.broken = 1</script>"></iframe>',
  "'-window.broken=1-'",
  '<a href="javascript:window.broken=1">our form</a>',
  '[our form](javascript:window.broken=1) ![x](http://127.0.0.1:9/pixel.png)',
  'javascript:window.broken=1',
  '<style>*{display:none}</style><link rel=stylesheet href=//127.0.0.1:9/x.css>',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
  '<base href="http://127.0.0.1:9/"><form action="/steal"><input name=p></form>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on pages that fill in strings
  '{{constructor.constructor("window.broken=1")()}} ${window.broken=1} <%= 1 %>',
  '</textarea></title></style></script><script>window.broken=1</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.broken=1>',
  '\u202egnp.exe\u202c \u2066hidden\u2069',
  '<button autofocus onfocus=window.broken=1>x</button><details open ontoggle=window.broken=1>',
  '__proto__',
  'a'.repeat(900),
];

const shown = (text: string) => text.replace(/\s+/g, ' ').trim();

deskStory('What a stranger wrote is words and nothing else', { timeout: 180_000 }, async ({ server, officer }) => {
  const http = new Http(server.url, secret);
  const line = await Line.begin(http);
  const name = '<img src=x onerror="window.broken=1">\u202eeman';
  await line.ask('india');
  await line.post({
    type: 'message',
    from: { id: 'trader', name },
    text: 'person',
  });
  await line.post({
    type: 'message',
    from: { id: 'trader', name },
    text: `<script>window.broken = 1</script> <img src=x onerror="window.broken = 1">`,
  });
  const amina = await officer(desktop);
  await amina.signIn('Amina');
  await amina.list.getByRole('link').first().click();
  await amina.button('Claim').click();
  await amina.button('Transfer').waitFor();
  for (const text of attacks) await line.post({ type: 'message', from: { id: 'trader', name }, text });
  await line.post({
    type: 'message',
    from: { id: 'trader', name },
    text: '',
    attachments: attacks.slice(0, 15).map((file) => ({
      contentType: 'image/png',
      name: file,
      contentUrl: 'data:image/png;base64,AAAA',
    })),
  });

  await amina.conversation.getByText('a'.repeat(900)).waitFor();
  // Each word for word, and in the order it was written.
  const said = (await amina.said('trader')).map(shown);
  for (const text of attacks) expect(said).toContain(shown(text));
  await amina.conversation.getByText('window.broken=1-').last().waitFor();
  await amina.shot('hostile');
  for (const tab of ['Case', 'Answers', 'Notes', 'History']) await amina.tab(tab);

  // Officers pass things on: notes, reasons and replies with the same.
  for (const text of attacks.slice(0, 6)) await amina.write(text);
  await amina.page.getByText('Note', { exact: true }).click();
  const note = amina.page.getByRole('textbox', { name: 'Internal note' });
  for (const text of attacks.slice(0, 6)) {
    await note.fill(text);
    await note.press('Enter');
  }
  await amina.tab('Notes');
  await amina.page.getByRole('tabpanel', { name: 'Notes' }).getByText('our form').last().waitFor();
  await amina.page.getByRole('searchbox', { name: 'Search cases' }).fill('<img src=x onerror=window.broken=1>');
  await amina.page.goto(`${server.url}/desk#/case/"><img src=x onerror=window.broken=1>`);
  await amina.page.goto(`${server.url}/desk#setup=<script>window.broken=1</script>`);
  await amina.page.reload();
  await amina.list.waitFor();

  const found = await amina.page.evaluate(() => ({
    broken: 'broken' in window,
    // Not one element that a page of ours does not make itself.
    strange: document.querySelectorAll(
      'iframe, object, embed, base, form[action], img:not([alt=""]), a[href^="javascript"]',
    ).length,
    scripts: document.querySelectorAll('script').length,
  }));
  expect(found).toEqual({ broken: false, strange: 0, scripts: 1 });
  http.close();
});

deskStory('A name cannot turn the line it stands in around', { timeout: 120_000 }, async ({ server, officer }) => {
  const http = new Http(server.url, secret);
  const line = await Line.begin(http);
  await line.ask('india');
  await line.post({
    type: 'message',
    from: { id: 'trader', name: '\u202eregnarts' },
    text: 'can i talk to a real person about \u202edereteb',
  });
  const amina = await officer(desktop);
  await amina.signIn('Amina');
  await amina.list.getByRole('link').first().click();
  await amina.conversation.waitFor();
  const around = await amina.page.evaluate(() =>
    [...document.querySelectorAll('bdi')].map((it) => it.textContent ?? '').join(),
  );
  expect(around).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(around).toContain('regnarts');
  http.close();
});

deskStory(
  'Nothing of the desk opens for a trader, and the page is never framed',
  { timeout: 60_000 },
  async ({ server }) => {
    const http = new Http(server.url, secret);
    const { token } = await Line.begin(http);
    for (const path of [
      'session',
      'tickets',
      'officers',
      'events',
      'replies',
      'programmes',
      'route?q=x',
      'tickets/F26-AAAA-AAAA/suggestions',
    ]) {
      const answer = await fetch(`${server.url}/desk/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status, path).toBe(401);
    }
    const page = await fetch(`${server.url}/desk`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    const html = await page.text();
    expect(html).toContain(`nonce="${nonce}"`);
    expect((await fetch(`${server.url}/desk`)).headers.get('content-security-policy')).not.toBe(policy);
    const [script = ''] = /\/desk\/assets\/[\w.-]+\.js/.exec(html) ?? [];
    const file = await fetch(server.url + script);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toContain('text/javascript');
    http.close();
  },
);
