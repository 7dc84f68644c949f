import type { Browser, Page } from 'playwright-core';
import { expectFits, signedIn, visitor } from './browser';
import type { EventsWorld } from './events';
import { lettersTo } from './residents';
import type { Window } from './windows';

/** Where journeys of residents are played: what there is to see, and who sees it. */
export interface Stage {
  world: EventsWorld;
  browser: Browser;
  /** A message that went out in Village. */
  messageId: string;
}

/** Somebody in one window, on their way through the site. */
export class Walk {
  /** What the browser complained of, but for answers that refuse: those are part of the way. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    readonly stage: Stage,
    private readonly window: Window,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
        this.faults.push(line.text());
    });
  }

  static async of(stage: Stage, window: Window): Promise<Walk> {
    const context = await visitor(stage.browser, stage.world.url, window);
    return new Walk(await context.newPage(), stage, window);
  }

  /** The same window with an officer in it. */
  static async ofOfficer(stage: Stage, window: Window): Promise<Walk> {
    const email = 'officer@northshire.example.org';
    return new Walk(await signedIn(stage.browser, stage.world.url, email, window), stage, window);
  }

  get world(): EventsWorld {
    return this.stage.world;
  }

  /** An address that nobody has in another window. */
  address(name: string): string {
    return `${name}-${this.window.key}@example.org`;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expectFits(this.page);
  }

  /** By a finger on a phone, by a mouse on a desktop. */
  async press(name: string | RegExp): Promise<void> {
    await this.touch('button', name);
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.touch('link', name);
  }

  private async touch(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    const one = this.page.getByRole(role, { name, exact: true }).first();
    await (this.window.hasTouch ? one.tap() : one.click());
  }

  async choose(...labels: string[]): Promise<void> {
    for (const label of labels) await this.page.getByLabel(label, { exact: true }).first().check();
  }

  async fill(id: string, words: string): Promise<void> {
    await this.page.locator(`#${id}`).fill(words);
  }

  /** Waits for the page that says this, which no window is too narrow for. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.locator('main', { hasText: words }).waitFor();
    await expectFits(this.page);
  }

  /** Goes on in the survey to the page that says this. */
  async goOn(words: string | RegExp): Promise<void> {
    await this.press('Continue');
    await this.sees(words);
  }

  /** Enters the code that an address got, and presses this button. */
  async proves(email: string, button: string): Promise<void> {
    await this.fill('code', await this.world.codeOf(email));
    await this.press(button);
  }

  /** Path and query of the newest link in this person's mails that begins so. */
  async linkOf(email: string, path: string): Promise<string> {
    const texts = (await lettersTo(this.world, email)).map(({ text }) => text).reverse();
    for (const text of texts) {
      const found = new RegExp(`https?://[^/\\s]+(${path}\\S+)`).exec(text)?.[1];
      if (found) return found;
    }
    throw new Error(`No mail to ${email} has a link to ${path}`);
  }

  /** Nothing went wrong that only a browser notices. */
  async ends(): Promise<void> {
    await this.page.context().close();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }
}
