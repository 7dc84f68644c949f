import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';
import { PersonalMails } from './personal-mails';
import { cut, marksFor, type SlotValues } from './rules/slots';
import type { ComposedMail, MailLinks } from '../../publishing/messages/render/compose-mail';

/** A message as it is mailed. `words` is what was approved: subject, HTML and text around a person's links. */
export interface MailedMessage {
  readonly id: string;
  readonly topicCode: string;
  readonly words: (links: MailLinks) => ComposedMail;
}

/** Composes a message once; each person's mail is then a matter of bytes. */
@Injectable()
export class MailForms {
  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
  ) {}

  async compose(message: MailedMessage): Promise<PersonalMails> {
    const { MAIL_DOMAIN, MAIL_FROM, FORCE_NAME, PUBLIC_URL } = this.settings;
    const marks = marksFor(randomBytes(8).toString('hex'));
    const { subject, html, text } = message.words({
      preferencesUrl: `${PUBLIC_URL}/preferences/${marks.preferences}`,
      unsubscribeUrl: `${PUBLIC_URL}/unsubscribe/${marks.unsubscribe}`,
    });
    const mail = await new MailComposer({
      from: { name: FORCE_NAME, address: `${MAIL_FROM}@${MAIL_DOMAIN}` },
      to: marks.to,
      replyTo: { name: FORCE_NAME, address: `reply+${marks.reply}@${MAIL_DOMAIN}` },
      messageId: `<d.${marks.delivery}@${MAIL_DOMAIN}>`,
      subject,
      text,
      html,
      textEncoding: 'quoted-printable',
      newline: '\r\n',
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: this.listHeaders(message, marks),
    })
      .compile()
      .build();
    return new PersonalMails(cut(mail, marks), this.tokens, MAIL_DOMAIN);
  }

  /**
   * RFC 2919 (List-Id), 2369 and 8058 (one-click unsubscribe, https only), 3834 (Auto-Submitted: sent by a
   * machine, so out-of-office programs stay silent instead of opening concerns; Exchange asks for its own header).
   */
  private listHeaders({ id, topicCode }: MailedMessage, marks: SlotValues) {
    const { MAIL_DOMAIN, PUBLIC_URL, FORCE_NAME } = this.settings;
    const topic = topicCode.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const asItIs = (value: string) => ({ prepared: true, value });
    return {
      'List-Id': `${FORCE_NAME} <${topic}.list.${MAIL_DOMAIN}>`,
      'List-Unsubscribe': asItIs(`<${PUBLIC_URL}/unsubscribe/${marks.unsubscribe}>`),
      'List-Unsubscribe-Post': asItIs('List-Unsubscribe=One-Click'),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Feedback-ID': `${id}:${topic}:message:wardline`,
    };
  }
}
