import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { siteLanguageFor } from '../../platform/texts/site-languages';
import { Letters } from '../../platform/mail/letters';
import type { Template } from './letter-texts';
import type { Sender } from './letter-words';

/** Posts the fixed mails of this room. */
@Injectable()
export class ResidentLetters {
  constructor(
    private readonly letters: Letters,
    private readonly settings: Settings,
  ) {}

  /** The letter's id. Sent when the transaction is committed. `language`: the reader's; left out, the first one. */
  async post(
    tx: EntityManager,
    to: string,
    make: (force: Sender) => Template,
    language?: string,
  ): Promise<string> {
    const { name, site, address } = forceIn(this.settings, siteLanguageFor(language));
    const force = { name, site, address, language };
    const { letterId } = await this.letters.post(tx, { to, ...make(force) });
    return letterId;
  }
}
