import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Settings } from '../../platform/config/settings';
import { Vault } from '../../platform/security/vault';
import { MessageFacts } from '../concerns/message-facts';
import { parseInbound, type InboundMail } from '../inbound/parse-mail';
import type { Authentication } from '../senders/rules/who-wrote';
import { SenderChecks } from '../senders/sender-checks.service';
import { triage, type Triage } from '../triage/triage';
import type { Incoming } from './incoming';
import { sealedPurpose } from './purposes';
import { sameWords } from './rules/same-words';

/** A mail read, triaged and looked up: all that needs no transaction. */
export interface ReadReply {
  incoming: Incoming;
  mail: InboundMail;
  triage: Triage;
  authentication: Authentication;
  messageId: string;
  /** Finds the same Message-ID from the same envelope sender. */
  index: Buffer;
  /** Finds the same words of the same contact point; null where there is nothing to compare. */
  textIndex: Buffer | null;
  /** The same words are the same matter, whichever message they answer. */
  telling: boolean;
}

/** Reads replies before they are stored. */
@Injectable()
export class Reading {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly facts: MessageFacts,
    private readonly checks: SenderChecks,
  ) {}

  async of(incoming: Incoming): Promise<ReadReply> {
    const { raw, sender, target, client } = incoming;
    const [mail, authentication] = await Promise.all([
      this.parse(incoming),
      this.checks.of(raw, sender, client),
    ]);
    const messageId = mail.messageId ?? hashId(raw);
    const same = mail.isAutomatic === null ? sameWords(mail.visibleText) : null;
    const { contactPointId } = target;
    return {
      ...{ incoming, mail, authentication, messageId },
      triage: triage(mail.triageText),
      index: this.vault.blindIndex(`${messageId}\0${sender}`, sealedPurpose.messageId),
      textIndex:
        same && contactPointId
          ? this.vault.blindIndex(`${contactPointId}\0${same.words}`, sealedPurpose.text)
          : null,
      telling: same?.telling ?? false,
    };
  }

  /** With the subject of what it answers: one that the sender changed is their own words, and triage reads it. */
  private async parse({ raw, sender, target: { messageId } }: Incoming): Promise<InboundMail> {
    const originalSubject = messageId ? (await this.facts.of(messageId)).subject : undefined;
    const ourDomain = this.settings.MAIL_DOMAIN;
    return parseInbound(raw, { envelopeFrom: sender, originalSubject, ourDomain });
  }
}

/** A mail without a Message-ID is known by its bytes. */
function hashId(raw: Buffer): string {
  return `<${createHash('sha256').update(raw).digest('hex')}@missing.invalid>`;
}
