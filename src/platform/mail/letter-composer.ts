import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Settings } from '../config/settings';
import { Tokens } from '../security/tokens';
import type { Letter } from './letter';
import { letterMessageId } from './letters';
import type { Outgoing } from './relay-outcome';

/** Makes the mail of a letter. */
@Injectable()
export class LetterComposer {
  constructor(
    private readonly settings: Settings,
    private readonly tokens: Tokens,
  ) {}

  async compose(
    letter: Letter,
    { id, kind, created_at }: { id: string; kind: string; created_at: Date },
  ): Promise<Outgoing> {
    const { FORCE_NAME, MAIL_FROM, MAIL_DOMAIN } = this.settings;
    const raw = await new MailComposer({
      ...letter,
      from: { name: FORCE_NAME, address: `${MAIL_FROM}@${MAIL_DOMAIN}` },
      messageId: letterMessageId(id, this.settings),
      date: created_at,
      headers: { ...letter.headers, ...machineHeaders(kind, letter.inReplyTo !== undefined) },
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build();
    return { from: this.returnPath(id), to: letter.to, raw };
  }

  /** Where bounces of this letter go: `b+<token of purpose letter>`, short since a local part has at most 64 octets. */
  private returnPath(id: string): string {
    return `b+${this.tokens.mint('letter', id)}@${this.settings.MAIL_DOMAIN}`;
  }
}

/** RFC 3834, section 5: what no person wrote says so, and asks out-of-office machines to stay silent. */
function machineHeaders(kind: string, isReply: boolean): Record<string, string> {
  if (kind === 'answer') return {};
  return {
    'Auto-Submitted': isReply ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}
