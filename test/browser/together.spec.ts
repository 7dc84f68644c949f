import type { BrowserContext, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { Groups } from '../../src/conversation/groups/groups.service';
import { Clocks } from '../../src/conversation/tasks/clock.service';
import { Vault } from '../../src/platform/security/vault';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { StaffService } from '../../src/staff/staff.service';
import { givenCurrentPriority } from '../factories/current-priority';
import { givenDeliveredMessage, givenMail } from '../factories/delivered-message';
import { expectAccessible, expectNarrow, signedIn, visitor, withBrowser } from '../support/browser';
import { lettersTo } from '../support/residents';
import { testSettings } from '../support/stack/settings';
import { forSuite } from '../support/for-suite';
import { demoWeb } from '../support/demo-web';

/** Residents and officers, each in a window of their own, on the way of a concern from its mail to its end. */
const web = forSuite(withBrowser(demoWeb));
let sergeant: Page;
let resident: BrowserContext;

const staff = (user: string) =>
  signedIn(web.browser, web.url, `${user}@thameside.example.org`, { password: DEMO_PASSWORD });

beforeAll(async () => {
  sergeant = await staff('supervisor');
  resident = await visitor(web.browser, web.url, { javaScript: false });
});

const lettersFor = (address: string) =>
  lettersTo({ db: web.db, vault: new Vault(testSettings()) }, address);

/** A mail in answer to one of ours; gives its task and who it is from. */
async function mails(text: string, { from = '', to = '' } = {}) {
  const message = await givenDeliveredMessage(web.db, testSettings());
  const sender = from || message.address;
  const target = to || message.replyAddress;
  await web.mailroom.deliver({
    ...{ from: sender, to: target },
    raw: givenMail({ from: sender, to: target, text }),
  });
  const [task] = await web.db.query<[{ id: string; concernId: string }]>(
    `SELECT id, concern_id AS "concernId" FROM task ORDER BY created_at DESC LIMIT 1`,
  );
  return { ...message, taskId: task.id, concernId: task.concernId, address: sender };
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const main = (page: Page) => page.locator('main').innerText();

describe('a stranger', () => {
  const stranger = `stranger-${randomUUID().slice(0, 8)}@example.org`;
  let taskId: string;
  let priority: string;

  it('writes by mail, and an officer links it to what the ward works on', async () => {
    const mail = await mails('Cars race down Mill Lane at night.', { from: stranger });
    taskId = mail.taskId;
    priority = await givenCurrentPriority(web.db, mail.wardId);
    await sergeant.goto(`/staff/tasks/${taskId}`);
    await press(sergeant, 'Link');
    expect(await sergeant.getByRole('alert').textContent()).toContain('Choose what it belongs to');
    await sergeant
      .getByLabel('Link it to what you work on')
      .selectOption({ label: 'Priority: Speeding in Mill Lane' });
    await press(sergeant, 'Link');
    expect(await main(sergeant)).toContain('Linked to what officers work on');
    await expectAccessible(sergeant);
    await expectNarrow(sergeant);
  });

  it('follows it after a code to the address they wrote from', async () => {
    const page = await resident.newPage();
    await page.goto('/my-concerns');
    await press(page, 'Nobody is in danger: go on');
    await page.locator('#email').fill(stranger);
    await press(page, 'E-mail me a code');
    const [, code] = /\b(\d{6})\b/.exec((await lettersFor(stranger)).at(-1)!.text)!;
    await page.locator('#code').fill(code!);
    await press(page, 'Show my concerns');
    await expectAccessible(page);
    await expectNarrow(page);
    expect(await main(page)).toContain('Cars race down Mill Lane at night.');
    expect(await page.getByRole('link', { name: 'Speeding in Mill Lane' }).count()).toBe(1);
    await page.getByLabel('Add to it').fill('On Sundays too.');
    await press(page, 'Add this');
    expect(await main(page)).toContain('On Sundays too.');
    await page.close();
    await sergeant.goto(`/staff/tasks/${taskId}`);
    expect(await main(sergeant)).toContain('On Sundays too.');
    expect(await main(sergeant)).toContain('The resident confirmed their e-mail address');
  });

  it('is answered, hears of the news, and writes back in the thread, which opens it again', async () => {
    await press(sergeant, 'Take this task');
    await sergeant.getByLabel('Your answer').fill('We measure speeds there this week.');
    await press(sergeant, 'Send the answer');
    expect(await main(sergeant)).toContain('The resident has had an answer.');
    await sergeant.goto(`/staff/priorities/${priority}`);
    await sergeant.getByText('1 concern belongs').waitFor();
    await sergeant.getByLabel('Progress').check();
    await sergeant
      .getByLabel('What is planned, what happened, or what we did')
      .fill('We measured speeds on four nights.');
    await press(sergeant, 'Save it for a second person');
    const inspector = await staff('supervisor2');
    await inspector.goto(`/staff/priorities/${priority}`);
    await press(inspector, 'Publish it');
    await expectAccessible(inspector);
    await inspector.getByRole('link', { name: 'Tell those who wait for news of it' }).click();
    await inspector.getByLabel('What you want to tell them').fill('Nine drivers got a fine.');
    await press(inspector, 'Send it');
    await inspector.getByText('Your words are on their way to 1 person.').waitFor();
    await inspector.context().close();
    const news = (await lettersFor(stranger)).at(-1)!;
    expect(news.text).toContain('Nine drivers got a fine.');
    await mails('Thank you. They are back tonight.', { from: stranger, to: news.replyTo! });
    await sergeant.goto('/staff/tasks');
    const lines = sergeant.locator('[data-key-row]');
    expect(await lines.count()).toBe(1);
    await lines.getByRole('link').first().click();
    expect(await main(sergeant)).toContain('They are back tonight.');
  });
});

describe('what six people raise', () => {
  it('is put together, split, and answered by a message', async () => {
    const all = [];
    for (let at = 0; at < 6; at += 1)
      all.push(await mails('When does the drop-in at the library start on Thursday evening?'));
    const [first, ...others] = all;
    const staffService = web.app.get(StaffService, { strict: false });
    const [account] = await web.db.query<[{ id: string }]>(
      `SELECT id FROM staff WHERE email LIKE 'supervisor@%'`,
    );
    const me = (await staffService.memberById(account.id))!;
    for (const { taskId } of others.slice(1))
      await web.db.transaction((tx) =>
        web.app.get(Groups, { strict: false }).join(tx, me, first!.taskId, taskId),
      );
    await sergeant.goto(`/staff/tasks/${first!.taskId}/similar`);
    await sergeant.getByRole('button', { name: 'Put together' }).first().click();
    await expectAccessible(sergeant);
    expect(await main(sergeant)).toContain('More than 5 people wait');
    await press(sergeant, 'Write a message to them');
    expect(await main(sergeant)).toContain('6 people');
    await expectAccessible(sergeant);
    await press(sergeant, 'Write a message');
    await sergeant.waitForURL('**/staff/messages/*/edit');
    await sergeant.goto(`/staff/tasks/${first!.taskId}`);
    await sergeant.getByRole('link', { name: 'See what is together with this one' }).click();
    await press(sergeant, 'Split off number 1');
    expect(await main(sergeant)).toContain('Taken apart from the others');
  });
});

describe('a task that is handed to a desk', () => {
  it('is taken there, given back, taken back, and passed up when its time is over', async () => {
    const { taskId } = await mails('Could somebody look at the broken gate of the park?');
    await sergeant.goto(`/staff/tasks/${taskId}`);
    await sergeant.getByLabel('To whom').selectOption({ label: 'Crime desk' });
    await press(sergeant, 'Hand over');
    const desk = await staff('triage');
    await desk.goto(`/staff/tasks/${taskId}`);
    await press(desk, 'Take this task');
    await press(desk, 'Give it back to the team');
    expect(await main(desk)).toContain('Nobody has taken it yet.');
    await desk.context().close();
    await sergeant.goto(`/staff/tasks/${taskId}`);
    await press(sergeant, 'Take it back from Crime desk');
    expect(await main(sergeant)).toContain('Taken back from whom it was handed to');
    await web.db.query(
      `UPDATE task SET created_at = now() - interval '80 hours', due_at = now() - interval '8 hours' WHERE id = $1`,
      [taskId],
    );
    const clocks = web.app.get(Clocks, { strict: false });
    for (let step = 0; step < 3; step += 1) await clocks.strike(taskId);
    await sergeant.goto('/staff/tasks?mark=late');
    expect(await main(sergeant)).toContain('Overdue, with the sergeant');
    await expectAccessible(sergeant);
    const mail = (await lettersFor('supervisor@thameside.example.org')).at(-1)!;
    expect(mail.subject).toBe('A task is overdue and was passed up to you');
    await sergeant.goto(new URL(/https?:\S+/.exec(mail.text)![0]).pathname);
    expect(await main(sergeant)).toContain('Overdue: passed up to the sergeant');
  });
});
