import type { Page } from 'playwright-core';
import { DealtWith } from '../../src/conversation/dealt-with/dealt-with.service';
import { Tokens } from '../../src/platform/security/tokens';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDeliveredMessage, givenMail } from '../factories/delivered-message';
import { expectAccessible, expectNarrow, signedIn, visitor, withBrowser } from '../support/browser';
import { testSettings } from '../support/stack/settings';
import { forSuite } from '../support/for-suite';
import { demoWeb } from '../support/demo-web';

const web = forSuite(withBrowser(demoWeb));

async function given(text: string): Promise<string> {
  const message = await givenDeliveredMessage(web.db, testSettings());
  const { address: from, replyAddress: to } = message;
  await web.mailroom.deliver({ from, to, raw: givenMail({ from, to, text }) });
  const [task] = await web.db.query<[{ id: string }]>(
    'SELECT id FROM task ORDER BY created_at DESC LIMIT 1',
  );
  return task.id;
}

const staff = (user: string, javaScript = true) =>
  signedIn(web.browser, web.url, `${user}@thameside.example.org`, {
    javaScript,
    password: DEMO_PASSWORD,
  });

async function fine(page: Page) {
  await expectAccessible(page);
  await expectNarrow(page);
}

it('an officer asks, notes, finds what is alike and passes it to the council, without script', async () => {
  const words = 'When does the drop-in at the library start on Thursday evening?';
  const id = await given(words);
  await given(words);
  const page = await staff('officer', false);
  await page.goto(`/staff/tasks/${id}`);
  await page.getByRole('button', { name: 'Take this task' }).click();
  await expectAccessible(page);
  await page.getByLabel('Ask the resident something').fill('Which library do you mean?');
  await page.getByRole('button', { name: 'Send the question' }).click();
  expect(await page.getByText('The clock did not stop for it.').count()).toBe(1);
  await page.getByLabel('Write a note').fill('Rang the library.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  expect(await page.locator('.wardline-note').innerText()).toBe('Rang the library.');
  await page.getByRole('button', { name: 'Hand over' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Choose who is to deal with it.');
  await page.getByLabel('To whom').selectOption({ label: 'Kingston upon Thames Council' });
  await page.getByRole('button', { name: 'Hand over' }).click();
  expect(await page.getByText('Handed to the council').count()).toBe(1);
  await page.getByRole('link', { name: 'Look for similar concerns' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put together' }).first().click();
  await expectAccessible(page);
  await page.getByLabel('Your answer').fill('At six.');
  await page.getByRole('button', { name: 'Answer them all' }).click();
  expect(await page.getByText('2 concerns are answered.').count()).toBe(1);
  await page.context().close();
});

it('a crime is decided on before it is answered', async () => {
  const id = await given('My bicycle was stolen from outside the station yesterday afternoon.');
  const page = await staff('triage');
  await page.goto(`/staff/tasks/${id}`);
  await page.getByRole('button', { name: 'Take this task' }).click();
  expect(await page.getByLabel('Your answer').count()).toBe(0);
  await page.getByRole('button', { name: 'Decide and tell the resident' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('or choose why there is none');
  await fine(page);
  await page.getByLabel('Crime reference').fill('01/4711/26');
  await page.getByRole('button', { name: 'Decide and tell the resident' }).click();
  expect(await page.getByText('The resident was told.').count()).toBe(1);
  expect(await page.getByLabel('Your answer').count()).toBe(1);
  await page.context().close();
});

it('a supervisor filters, keeps a view, assigns many after seeing the effect, and sees the load', async () => {
  await given('Where can I have my bicycle marked?');
  await given('Who do I ask about a watch scheme?');
  const page = await staff('supervisor');
  await page.goto('/staff/tasks?owner=nobody');
  await fine(page);
  await page.getByLabel('Keep this view as').fill('Nobody has them');
  await page.getByRole('button', { name: 'Keep' }).click();
  expect(await page.getByRole('link', { name: 'Nobody has them' }).count()).toBe(1);
  await page.getByLabel('Choose number 1').check();
  await page.getByLabel('Choose number 2').check();
  await page.getByLabel('Assign what is chosen to').selectOption({ label: 'PC Amina Holloway' });
  await page.getByRole('button', { name: 'See what this would do' }).click();
  await fine(page);
  expect(await page.getByText('Nothing has changed yet.').count()).toBe(1);
  await page.getByRole('button', { name: /^Assign \d tasks?$/ }).click();
  await page.goto('/staff/board/load');
  await fine(page);
  expect(await page.getByText('PC Amina Holloway').count()).toBeGreaterThan(0);
  await page.goto('/staff/board/areas');
  await fine(page);
  expect(await page.getByRole('link', { name: 'Alexandra' }).count()).toBe(1);
  await page.context().close();
});

it('a supervisor works the board by keys, which stay out of fields and can be turned off', async () => {
  await given('Is the bicycle marking free?');
  const page = await staff('supervisor');
  await page.goto('/staff/tasks?owner=nobody');
  const focused = () =>
    page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByText('take it').waitFor();
  await expectAccessible(page);
  await press('Escape', 'j');
  const first = await focused();
  expect(first).toContain('in Alexandra');
  await press('x');
  expect(await page.getByLabel('Choose number 1').isChecked()).toBe(true);
  expect(await page.getByRole('status').textContent()).toBe('Chosen');
  await press('x', 'ArrowUp', 'a');
  expect(await focused()).toBe('staffId');
  expect(await page.getByLabel('Choose number 1').isChecked()).toBe(true);
  await press('x');
  expect(await page.getByLabel('Choose number 1').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).press('/');
  expect(await focused()).toBe('show');
  await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).click();
  await help.getByLabel('Use these keys in this browser').uncheck();
  await press('Escape', 'j');
  expect(await focused()).not.toContain('in Alexandra');
  await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).click();
  await help.getByLabel('Use these keys in this browser').check();
  await press('Escape', 'j', 'c');
  await page.waitForURL('**/staff/tasks/*-*');
  expect(await page.getByLabel('Your answer').count()).toBe(1);
  await page.context().close();
});

it('a resident says that it was not dealt with, by a button, and it is opened again', async () => {
  const id = await given('Is there a surgery on Saturday?');
  await web.db.query(
    `UPDATE task SET state = 'answered', answered_at = now() - interval '8 days', created_at = now() - interval '9 days' WHERE id = $1`,
    [id],
  );
  await web.app.get(DealtWith, { strict: false }).ask(id);
  const token = new Tokens(testSettings()).mint('dealt-with', id);
  const context = await visitor(web.browser, web.url, { javaScript: false });
  const page = await context.newPage();
  await page.goto(`/dealt-with/no/${token}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'No, look at it again' }).click();
  await expectAccessible(page);
  expect(await page.getByText('We have opened it again.').count()).toBe(1);
  await page.goto(`/dealt-with/yes/${token}`);
  await page.getByRole('button', { name: 'Yes, it was dealt with' }).click();
  expect(await page.getByRole('heading', { name: 'You have told us already' }).count()).toBe(1);
  await context.close();
});
