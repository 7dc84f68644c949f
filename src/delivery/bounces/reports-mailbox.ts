import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { IncomingMail, Mailbox, Taker } from '../../platform/mail/mailbox';
import { localPart, readOurAddress, type OurAddress } from '../../platform/mail/our-address';
import { Tokens } from '../../platform/security/tokens';
import { LETTER, REPORTED } from './bounces.queries';
import { ReportCounts } from './report-counts';
import { Reports, type Reported } from './reports.service';
import type { ReportOutcome } from './rules/outcomes';
import { tokensIn } from './rules/tokens-in';

/** Where a force has providers send complaints: they know one address, so the token is looked for in the report. */
const COMPLAINTS = 'complaints';

/**
 * Return paths: `bounce+<token>` of deliveries, `b+<token>` of letters, and the address for complaints. The token
 * alone says what a report is about, whatever became of its head. Without one: refused at RCPT, or at the address
 * for complaints taken and dropped. Counted either way.
 */
@Injectable()
export class ReportsMailbox implements Mailbox {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly tokens: Tokens,
    private readonly reports: Reports,
    private readonly counts: ReportCounts,
  ) {}

  async open(address: string): Promise<Taker | null> {
    const { MAIL_DOMAIN } = this.settings;
    if (localPart(address, MAIL_DOMAIN) === COMPLAINTS) return (mail) => this.fromInside(mail);
    const ours = readOurAddress(address, MAIL_DOMAIN);
    if (ours?.kind !== 'bounce of a delivery' && ours?.kind !== 'bounce of a letter') return null;
    const act =
      ours.kind === 'bounce of a letter' ? await this.letter(ours) : await this.delivery(ours);
    if (!act) await this.counts.add('forged');
    return act && (async (mail) => this.counted(await act(mail)));
  }

  private async delivery({ token }: OurAddress) {
    const about = await this.find('bounce', token);
    return about && ((mail: IncomingMail) => this.reports.onDelivery(about, mail));
  }

  private async letter({ token }: OurAddress) {
    const read = this.tokens.read('letter', token);
    const [letter] = read.ok ? await this.db.query<{ id: string }[]>(LETTER, [read.id]) : [];
    return letter ? (mail: IncomingMail) => this.reports.onLetter(letter.id, mail) : null;
  }

  private async fromInside(mail: IncomingMail): Promise<string> {
    for (const { purpose, token } of tokensIn(mail.raw)) {
      const about = await this.find(purpose, token);
      if (about) return this.counted(await this.reports.onDelivery(about, mail));
    }
    return this.counted('forged');
  }

  private async find(purpose: 'bounce' | 'reply', token: string): Promise<Reported | null> {
    const read = this.tokens.read(purpose, token);
    if (!read.ok || !/^\d{1,18}$/.test(read.id)) return null;
    const [about] = await this.db.query<Reported[]>(REPORTED, [read.id]);
    return about ?? null;
  }

  private async counted(outcome: ReportOutcome): Promise<string> {
    await this.counts.add(outcome);
    return 'taken';
  }
}
