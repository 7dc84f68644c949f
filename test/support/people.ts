import type { Page } from 'playwright-core';
import { signedIn, visitor, withBrowser } from './browser';
import type { CommunityWorld } from './community';

export interface People {
  officer: Page;
  supervisor: Page;
  /** At a telephone. */
  resident: Page;
}

/** With a page for each of three people. Without script, since every page must work so. */
export const withPeople =
  <T extends CommunityWorld>(open: () => Promise<T>) =>
  async () => {
    const world = await withBrowser(open)();
    const { browser, url } = world;
    const plain = { javaScript: false };
    const staff = (name: string) => signedIn(browser, url, `${name}@northshire.example.org`, plain);
    const people: People = {
      officer: await staff('officer'),
      supervisor: await staff('supervisor'),
      resident: await (await visitor(browser, url, plain)).newPage(),
    };
    await people.resident.setViewportSize({ width: 360, height: 740 });
    return { ...world, ...people };
  };
