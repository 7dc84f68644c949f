import type { Page } from 'playwright-core';
import { ConfirmationLetters } from '../../src/residents/confirmations/confirmation-letters.service';
import { expectAccessible, expectNarrow, signedIn, visitor, withBrowser } from '../support/browser';
import { contactOf, lettersTo, linkIn, pathOf, residentsWorld } from '../support/residents';
import { givenStaff } from '../support/staff';
import { forSuite } from '../support/for-suite';

const world = forSuite(withBrowser(residentsWorld));
beforeAll(async () => {
  await givenStaff(world.db, 'administrator@thameside.example.org', { role: 'administrator' });
});

const good = async (page: Page) => {
  await expectAccessible(page);
  await expectNarrow(page);
};
/** The path of the button in the letter that asks an address. */
async function asked(email: string): Promise<string> {
  const { confirmation } = (await contactOf(world.db, world.vault, email))!;
  await world.app.get(ConfirmationLetters).post('ask', confirmation);
  return linkIn((await lettersTo(world, email)).at(-1)!.text, 'confirm');
}

it('an administrator brings in a list, and the person invited confirms', async () => {
  const page = await signedIn(world.browser, world.url, 'administrator@thameside.example.org');
  await page.getByRole('link', { name: 'Lists of other providers' }).last().click();
  await page.getByRole('button', { name: 'Bring in a list' }).click();
  await page.getByRole('button', { name: 'See what it would do' }).click();
  await page.getByText('There is a problem').waitFor();
  await good(page);
  await page.getByLabel('The list').setInputFiles({
    ...{ name: 'list.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('email,ward\namira@example.org,Abbey\nnobody,Abbey\n'),
  });
  await page.getByLabel('Whose list was it?').fill('Earlier provider');
  await page.getByLabel('On which lawful basis').fill('They agreed to messages of the police');
  await page.getByLabel('Local events').check();
  await page.getByRole('button', { name: 'See what it would do' }).click();
  await page.getByRole('heading', { name: 'What this list would do' }).waitFor();
  await good(page);
  await page.getByLabel('Leave out the lines').check();
  await page.getByRole('button', { name: 'Import and invite' }).click();
  await page.getByText('500 an hour').waitFor();
  await good(page);
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'Earlier provider' }).waitFor();
  await good(page);

  await page.goto(await asked('amira@example.org'));
  await page.getByText('13 or older').waitFor();
  await good(page);
  await page.goto('/staff/organisations');
  await good(page);
  await page.context().close();
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an organisation %s', (_, javaScript) => {
  it('signs up, and its contact looks after it', async () => {
    const email = javaScript ? 'head@example.org' : 'shop@example.org';
    const context = await visitor(world.browser, world.url, { javaScript });
    const page = await context.newPage();
    const next = () => page.getByRole('button', { name: 'Continue' }).click();
    await page.goto('/sign-up/age');
    await page.getByRole('link', { name: 'I sign up for an organisation' }).click();
    await next();
    await page.getByText('There is a problem').waitFor();
    await good(page);
    await page.getByLabel('Name of the organisation').fill('Abbey Primary School');
    await page.getByLabel('School, college or nursery').check();
    await next();
    await page.getByLabel('Abbey', { exact: true }).check();
    await good(page);
    await next();
    await page.getByLabel('Local events').check();
    await next();
    await page.getByLabel('At once').check();
    await next();
    await page.getByLabel('E-mail address of the contact').fill(email);
    await page.getByLabel('Other addresses').fill(`office-${email}`);
    await page.getByLabel('I may sign this organisation up').check();
    await good(page);
    await next();
    await page.getByRole('heading', { name: 'Check the contact’s inbox' }).waitFor();
    await good(page);

    await page.goto(await asked(email));
    await good(page);
    await page.getByRole('button').last().click();
    const { id } = (await contactOf(world.db, world.vault, email))!;
    await page.goto(pathOf(world.links.preferences(id)));
    await page.getByRole('heading', { name: 'This address gets messages' }).waitFor();
    await good(page);
    await page.getByRole('button', { name: 'E-mail me a code' }).click();
    await good(page);
    const code = /is (\d{6})/.exec((await lettersTo(world, email)).at(-1)!.text)![1]!;
    await page.getByLabel('Enter the code').fill(code);
    await next();
    await page.getByRole('heading', { name: 'Abbey Primary School' }).waitFor();
    await good(page);
    await page.getByRole('button', { name: 'Change areas' }).click();
    await page.getByLabel('Village', { exact: true }).check();
    await good(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved for all addresses').waitFor();
    await page.getByRole('button', { name: `Remove office-${email}` }).click();
    await page.getByText('The address was removed').waitFor();
    await page.getByRole('button', { name: 'Delete the organisation' }).click();
    await page.getByRole('heading', { name: 'Delete Abbey Primary School?' }).waitFor();
    await good(page);
    await page.getByRole('button', { name: 'Delete the organisation' }).click();
    await page.getByRole('heading', { name: 'The organisation was deleted' }).waitFor();
    await context.close();
  });
});
