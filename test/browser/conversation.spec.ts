import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDeliveredMessage, givenMail } from '../factories/delivered-message';
import { expectAccessible, visitor, withBrowser } from '../support/browser';
import { testSettings } from '../support/stack/settings';
import { forSuite } from '../support/for-suite';
import { demoWeb } from '../support/demo-web';

const web = forSuite(withBrowser(demoWeb));
let context: BrowserContext;

afterEach(() => context.close());

async function signedIn(user: string, { javaScript = true } = {}): Promise<Page> {
  context = await visitor(web.browser, web.url, { javaScript });
  const page = await context.newPage();
  await page.goto('/staff/sign-in?next=/staff/tasks');
  await page.getByLabel('Work email address').fill(`${user}@thameside.example.org`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}

/** A resident's reply, taken in by the mailroom. */
async function given(text: string, { ward = 'E05013928' } = {}): Promise<void> {
  const message = await givenDeliveredMessage(web.db, testSettings(), { ward });
  const { address: from, replyAddress: to } = message;
  await web.mailroom.deliver({ from, to, raw: givenMail({ from, to, text }) });
}

describe.each([
  ['with script', true],
  ['without script', false],
])('an officer %s', (_, javaScript) => {
  it('takes a task, answers it and closes it', async () => {
    await given('What time is the drop-in at the library on Thursday?');
    const page = await signedIn('officer', { javaScript });
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /in Alexandra$/ })
      .first()
      .click();
    const words = page.locator('.wardline-words');
    expect(await words.allInnerTexts()).toEqual([
      'What time is the drop-in at the library on Thursday?',
    ]);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take this task' }).click();
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Write the answer.');
    await expectAccessible(page);
    await page.getByLabel('Your answer').fill('It runs from two to four.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await words.last().innerText()).toBe('It runs from two to four.');
    await page.getByLabel('Close this task').fill('The question is answered.');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expectAccessible(page);
    expect(await page.getByText('Nothing more will be done.').count()).toBe(1);
    await page.goto('/staff/tasks');
    expect(await page.getByText('Nothing waits for your teams.').count()).toBe(1);
    await page.getByRole('link', { name: 'Show what was answered or closed' }).click();
    await expectAccessible(page);
    expect(await page.getByRole('link', { name: /in Alexandra$/ }).count()).toBeGreaterThan(0);
  });
});

describe('an answer', () => {
  it('that breaks the law is stopped, and nothing typed is lost', async () => {
    await given('Who was it that broke into the sheds in our road?');
    const page = await signedIn('officer');
    await page
      .getByRole('link', { name: /in Alexandra$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Take this task' }).click();
    const words = 'We arrested Darren Whitlock of Tudor Drive and he is the burglar who did it.';
    await page.getByLabel('Your answer').fill(words);
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await page.getByLabel('Your answer').inputValue()).toBe(words);
  });
});

describe('an answer to a task that changed meanwhile', () => {
  it('keeps what was typed and asks to read it again', async () => {
    await given('Where can I have my bicycle marked?', { ward: 'E05013810' });
    const page = await signedIn('officer');
    await page
      .getByRole('link', { name: /in Abbey$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Take this task' }).click();
    await web.db.query(`UPDATE task SET version = version + 1 WHERE state = 'claimed'`);
    await page.getByLabel('Your answer').fill('At the market on Saturday.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('changed while you wrote');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await page.locator('.wardline-words').last().innerText()).toBe(
      'At the market on Saturday.',
    );
  });
});

describe('a task', () => {
  it('of another team is not shown', async () => {
    await given('Is the surgery still on?', { ward: 'E05014009' });
    const [task] = await web.db.query<[{ id: string }]>(
      `SELECT t.id FROM task t JOIN concern c ON c.id = t.concern_id
       JOIN area a ON a.id = c.area_id WHERE a.code = 'E05014009'`,
    );
    const page = await signedIn('officer');
    const response = await page.goto(`/staff/tasks/${task.id}`);
    expect(response!.status()).toBe(403);
    await expectAccessible(page);
  });
});

describe('an alarm', () => {
  it('rings on the board of the triage desk until a named person takes it', async () => {
    await given('he has a gun and is outside my door now please hurry');
    const page = await signedIn('triage');
    await expectAccessible(page);
    const alarm = page.getByRole('alert');
    expect(await alarm.textContent()).toContain('someone may be in danger');
    expect(await alarm.textContent()).not.toContain('gun');
    await page.getByRole('button', { name: 'I take this alarm' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectAccessible(page);
  });
});
