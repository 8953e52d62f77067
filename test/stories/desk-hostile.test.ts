import { expect } from 'vitest';
import { deskStory, desktop } from '../support/browser.js';
import { addOfficers } from '../support/desk.js';
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

deskStory(
  'Names of officers, links and addresses of pages do nothing either',
  { timeout: 180_000 },
  async ({ server, officer }) => {
    await addOfficers(server.databaseUrl, [['Ada', 'admin', ['*']]]);
    const ada = await officer(desktop);
    const { page } = ada;
    ada.expectsStatus(403);
    ada.expectsStatus(400);
    const strange = () =>
      page.evaluate(() => ({
        broken: 'broken' in window,
        strange: document.querySelectorAll(
          'iframe, object, embed, base, svg a, img:not([alt=""]), a[href^="javascript"], a[href*="127.0.0.1:9"]',
        ).length,
        scripts: document.querySelectorAll('body script[src], body script:not([type])').length,
        at: location.origin,
      }));
    const harmless = { broken: false, strange: 0, at: server.url };
    for (const hash of [
      'invitation=<img src=x onerror=window.broken=1>',
      'invitation=javascript:window.broken=1',
      'invitation=aaaaaaaa',
      'refused=<img src=x onerror=window.broken=1>',
      'refused=constructor',
      'refused=__proto__',
      '/people"><script>window.broken=1</script>',
      '//127.0.0.1:9/',
    ]) {
      await page.goto(`${server.url}/desk#${hash}`);
      await page.reload();
      await page
        .getByRole('heading', { level: 1 })
        .or(page.getByRole('heading', { level: 2 }))
        .first()
        .waitFor();
      expect(await strange(), hash).toMatchObject(harmless);
    }
    // The way back of a sign-in leads only to places of the console.
    for (const back of ['https://127.0.0.1:9/', 'javascript:window.broken=1', '//127.0.0.1:9', '#setup=x']) {
      await page.evaluate((to) => sessionStorage.setItem('fairway.desk.way-back', to), back);
      await ada.signIn('Ada');
      expect(page.url(), back).toBe(`${server.url}/desk`);
      await ada.choose('Sign out');
      await ada.dialog.getByRole('button', { name: 'Sign out' }).click();
      await ada.button('Sign in').waitFor();
      await page.goto(`${server.url}/desk`);
    }

    await ada.signIn('Ada');
    const csrf = await page.evaluate(async () => (await (await fetch('/desk/api/session')).json()).csrf as string);
    const names = attacks.filter((name) => name.trim().length > 0).map((name) => name.slice(0, 80));
    for (const [i, name] of names.entries()) {
      const status = await page.evaluate(
        async ({ name, email, csrf }) => {
          const response = await fetch('/desk/api/accounts', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
            body: JSON.stringify({ name, email, role: 'officer', teams: ['india'] }),
          });
          return response.status;
        },
        { name, email: `attack${i}@example.org`, csrf },
      );
      expect(status, name).toBe(201);
    }
    await ada.choose('People');
    await page.getByText(`attack${names.length - 1}@example.org`).waitFor();
    expect(await strange()).toMatchObject(harmless);
    const row = page.getByRole('listitem').filter({ hasText: 'attack1@example.org' });
    expect(await row.innerText()).toContain(names[1]);
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await ada.dialog.getByRole('button', { name: 'Disable' }).click();
    await page.getByText('is disabled.').waitFor();
    await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('table').getByText('Account disabled').waitFor();
    await page.getByRole('combobox', { name: 'Who' }).click();
    await page.getByRole('option', { name: '(attack0@example.org)' }).waitFor();
    expect(await strange()).toMatchObject(harmless);
  },
);

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
