import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';
import type { MailLook } from '../../residents/subscriptions/rules/mail-looks';
import { PersonalMails } from './personal-mails';
import { inLook } from './rules/in-look';
import { cut, marksFor, type Form, type SlotValues } from './rules/slots';
import type { ComposedMail, MailLinks } from '../../publishing/messages/render/mail-content';

/** What is mailed to many: a message or a digest. `words`: subject, HTML and text around a person's links. */
export interface Mailing {
  readonly id: string;
  readonly kind: 'message' | 'digest';
  /** What it is called in List-Id: its topic, or how often it comes. */
  readonly list: string;
  readonly words: (links: MailLinks) => ComposedMail;
}

/** Composes a mailing once; each person's mail is then a matter of bytes. */
@Injectable()
export class MailForms {
  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
  ) {}

  /** Two forms: one for those who got an earlier message of its thread, and one for the others. */
  async compose(mailing: Mailing, look: MailLook = 'usual'): Promise<PersonalMails> {
    const alone = await this.form(mailing, false, look);
    const threaded = mailing.kind === 'message' ? await this.form(mailing, true, look) : alone;
    return new PersonalMails({ alone, threaded }, this.tokens, this.settings.MAIL_DOMAIN);
  }

  private async form(mailing: Mailing, threaded: boolean, look: MailLook): Promise<Form> {
    const { MAIL_DOMAIN, MAIL_FROM, FORCE_NAME, PUBLIC_URL } = this.settings;
    const marks = marksFor(randomBytes(8).toString('hex'));
    const words = mailing.words({
      preferencesUrl: `${PUBLIC_URL}/preferences/${marks.preferences}`,
      unsubscribeUrl: this.unsubscribeUrl(marks),
      // the mail's own token, which its reply address holds: one more for each mail would be felt
      ratingUrl: `${PUBLIC_URL}/useful/${marks.reply}`,
    });
    const { subject, html, text, languages } = inLook(words, look);
    const mail = await new MailComposer({
      from: { name: FORCE_NAME, address: `${MAIL_FROM}@${MAIL_DOMAIN}` },
      to: marks.to,
      replyTo: { name: FORCE_NAME, address: `reply+${marks.reply}@${MAIL_DOMAIN}` },
      messageId: `<d.${marks.delivery}@${MAIL_DOMAIN}>`,
      ...(threaded && {
        inReplyTo: `<d.${marks.earlier}@${MAIL_DOMAIN}>`,
        references: `<d.${marks.earlier}@${MAIL_DOMAIN}>`,
      }),
      subject,
      text,
      html,
      textEncoding: 'quoted-printable',
      newline: '\r\n',
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: {
        ...this.listHeaders(mailing, marks),
        'Content-Language': languages.join(', '), // RFC 3282
      },
    })
      .compile()
      .build();
    return cut(mail, marks);
  }

  /** With the delivery's number, so that a reason to leave can be told of the mail that it came from. */
  private unsubscribeUrl({ unsubscribe, delivery }: SlotValues): string {
    return `${this.settings.PUBLIC_URL}/unsubscribe/${unsubscribe}?mail=${delivery}`;
  }

  /**
   * RFC 2919 (List-Id), 2369 and 8058 (one-click unsubscribe, https only), 3834 (Auto-Submitted: sent by a
   * machine, so out-of-office programs stay silent instead of opening concerns; Exchange asks for its own header).
   */
  private listHeaders({ id, kind, list }: Mailing, marks: SlotValues) {
    const { MAIL_DOMAIN, FORCE_NAME } = this.settings;
    const name = list.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const asItIs = (value: string) => ({ prepared: true, value });
    return {
      'List-Id': `${FORCE_NAME} <${name}.list.${MAIL_DOMAIN}>`,
      'List-Unsubscribe': asItIs(
        `<${this.unsubscribeUrl(marks)}>, <mailto:u+${marks.unsubscribe}@${MAIL_DOMAIN}?subject=unsubscribe>`,
      ),
      'List-Unsubscribe-Post': asItIs('List-Unsubscribe=One-Click'),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Feedback-ID': `${id}:${name}:${kind}:wardline`,
    };
  }
}
