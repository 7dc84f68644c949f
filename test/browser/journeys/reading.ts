import type { Walk } from '../../support/walk';

export const BODY =
  'Officers mark bikes outside the library this Saturday from 10am to 2pm.\n\n- Bring your bike';

export async function archive(walk: Walk): Promise<void> {
  const { page, world } = walk;
  await walk.open('/archive');
  await page.getByLabel('Area').selectOption(world.area.village);
  await walk.press('Show');
  for (const feed of ['Atom feed', 'JSON feed']) {
    const href = await page.getByRole('link', { name: feed }).getAttribute('href');
    const answer = await page.request.get(href!);
    expect(await answer.text()).toContain('Bike marking');
  }
  await walk.follow('Bike marking');
  await walk.sees('This message is real.');
}

export async function isItReal(walk: Walk): Promise<void> {
  await walk.open('/messages');
  await walk.fill('number', walk.stage.messageId);
  await walk.press('Check');
  await walk.sees('This message is real.');
  const compare = async (words: string, verdict: string) => {
    await walk.follow('Check another message');
    await walk.fill('text', words);
    await walk.press('Compare the words');
    await walk.sees(verdict);
  };
  await compare(BODY.replace('- ', ''), 'This is ours');
  await compare(BODY.replace('2pm', '4pm'), 'This was changed: do not click');
  await compare(
    'Your parcel is waiting: pay the fee of two pounds today by this link.',
    'We do not know this: do not click',
  );
}

export async function statistics(walk: Walk): Promise<void> {
  await walk.open('/');
  await walk.follow('How well we answer');
  await walk.sees('Answers within');
}

/** A sign-up, a message and a concern by somebody who reads Welsh. */
export async function welsh(walk: Walk): Promise<void> {
  const { page, world } = walk;
  const inWelsh = async (words: string) => {
    await walk.sees(words);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  };
  await walk.open('/');
  await walk.follow('Cymraeg');
  await inWelsh('Negeseuon gan eich swyddogion cymdogaeth');
  await walk.press('Cofrestru');
  await inWelsh("A ydych chi'n 13 oed neu'n hŷn?");
  await walk.choose('Ydw');
  await walk.press('Parhau');
  await page.getByRole('button', { name: 'Dewis o restr' }).click();
  await inWelsh('Am ba fwrdeistrefi hoffech chi glywed?');
  for (const [answer, next] of [
    ['Merton', 'Am ba wardiau hoffech chi glywed?'],
    ['Abbey', 'Am beth hoffech chi glywed?'],
    ['Digwyddiadau lleol', 'Pa mor aml hoffech chi glywed gennym?'],
    ['Unwaith yr wythnos', 'Beth yw eich cyfeiriad e-bost?'],
  ] as const) {
    await page.getByLabel(answer).first().check();
    await walk.press('Parhau');
    await inWelsh(next);
  }
  await walk.fill('email', walk.address('carys'));
  await walk.press('Parhau');
  await inWelsh('Gwiriwch eich atebion');
  await page.getByLabel("Rwy'n cytuno").check();
  await walk.press('Cofrestru');
  await inWelsh('Edrychwch yn eich mewnflwch');
  await walk.open('/archive');
  await inWelsh('Negeseuon a anfonwyd gennym');
  await walk.follow('Bike marking');
  await inWelsh("Mae'r neges hon yn ddilys.");
  await walk.open('/report/concern');
  await inWelsh('Os oes rhywun mewn perygl nawr, ffoniwch 999');
  await walk.press('Nid oes neb mewn perygl: parhau');
  await walk.fill('words', 'The lamp in Mill Lane is broken.');
  await page.locator('#areaId').selectOption(world.area.village);
  await page.getByLabel('Nid oes angen ateb').check();
  await walk.press('Ei anfon');
  await inWelsh('Bydd swyddog yn ei ddarllen.');
  await walk.open('/statistics');
  await walk.follow('English');
  await walk.sees('How well we answer');
}
