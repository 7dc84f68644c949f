import { until } from './until';

/** A mail as the catcher shows it. */
export interface CaughtMail {
  subject: string;
  text: string;
  html?: string;
  headers: Record<string, string>;
  to: { address: string }[];
}

/** What lies in a resident's inbox: the mail catcher's, by its JSON page. */
export class Inbox {
  constructor(private readonly page: string) {}

  /** The first mail to the address that fits. */
  next(
    what: string,
    address: string,
    fits: (mail: CaughtMail) => boolean,
    seconds = 120,
  ): Promise<CaughtMail> {
    return until(what, seconds, async () => (await this.of(address)).find(fits));
  }

  /** All mails to the address; none while the catcher is being restarted. */
  async of(address: string): Promise<CaughtMail[]> {
    try {
      const query = new URLSearchParams({ 'to.address': address });
      const response = await fetch(`${this.page}/email?${query.toString()}`);
      return (await response.json()) as CaughtMail[];
    } catch {
      return [];
    }
  }
}
