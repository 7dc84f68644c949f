import { DealtWith } from '../../../src/conversation/dealt-with/dealt-with.service';
import { Tokens } from '../../../src/platform/security/tokens';
import { givenDeliveredMessage } from '../../factories/delivered-message';
import { codes } from '../../support/residents';
import type { Walk } from '../../support/walk';

const DANGER = 'If somebody is in danger now, call 999';

async function begins(walk: Walk, kind: 'concern' | 'rumour'): Promise<void> {
  await walk.open(`/report/${kind}`);
  await walk.sees(DANGER);
  await walk.press('Nobody is in danger: go on');
}

async function opensConcerns(walk: Walk, email: string): Promise<void> {
  await walk.open('/my-concerns');
  await walk.sees(DANGER);
  await walk.press('Nobody is in danger: go on');
  await walk.fill('email', email);
  await walk.press('E-mail me a code');
  await walk.sees('Enter the code');
  await walk.proves(email, 'Show my concerns');
}

export async function concern(walk: Walk): Promise<void> {
  const email = walk.address('concern');
  const { world, page } = walk;
  await begins(walk, 'concern');
  await walk.fill('words', 'The street light in Mill Lane has been dark for a month.');
  await walk.fill('place', 'Mill Lane');
  await page.locator('#areaId').selectOption(world.area.village);
  await page.getByLabel('Yes, by e-mail').check();
  await walk.fill('email', email);
  await walk.press('Send it');
  await walk.sees('Now enter the code');
  await walk.proves(email, 'Confirm my address');
  await walk.sees('A person answers you by');

  await notDealtWith(walk, email);
  await opensConcerns(walk, email);
  await walk.sees('The street light in Mill Lane');
  await page.getByLabel('Add to it').fill('It is the one by the school.');
  await walk.press('Add this');
  await walk.sees('It is the one by the school.');
  await walk.press('Take it back');
  await walk.sees('You took it back.');
}

/** Some days after our answer to the newest concern. */
async function notDealtWith(walk: Walk, email: string): Promise<void> {
  const { world } = walk;
  const [[task]] = await world.db.query<[[{ id: string }], number]>(
    `UPDATE task SET state = 'answered', answered_at = now() - interval '8 days', created_at = now() - interval '9 days'
     WHERE id = (SELECT id FROM task ORDER BY created_at DESC, id DESC LIMIT 1) RETURNING id`,
  );
  await world.app.get(DealtWith, { strict: false }).ask(task.id);
  await walk.open(await walk.linkOf(email, '/dealt-with/no/'));
  await walk.press('No, look at it again');
  await walk.sees('We have opened it again.');
}

export async function danger(walk: Walk): Promise<void> {
  await begins(walk, 'concern');
  await walk.fill('words', 'He is outside my door with a knife and he wants to come in');
  await walk.press('Send it');
  await walk.sees('How can we contact you safely?');
  await walk.fill('phone', '020 7946 0123');
  await walk.press('Tell the officers');
  await walk.sees('The officers know how to reach you');
}

export async function rumour(walk: Walk): Promise<void> {
  await begins(walk, 'rumour');
  await walk.fill('words', 'Is it true that the police station is shutting in June?');
  await walk.page.locator('#areaId').selectOption(walk.world.area.village);
  await walk.page.getByLabel('No answer needed').check();
  await walk.press('Ask us');
  await walk.sees('We have it');
  await walk.open('/rumours');
}

export async function rating(walk: Walk): Promise<void> {
  const { db, app, settings } = walk.world;
  const { messageId } = await givenDeliveredMessage(db, settings, { ward: codes.village });
  const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM delivery WHERE send_id = $1', [
    messageId,
  ]);
  await walk.open(`/useful/${app.get(Tokens).mint('reply', id)}/yes`);
  await walk.press('Yes, it was useful');
  await walk.sees('You said that the message was useful.');
}
