import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/security/vault';
import { asAsked, type FormKind } from '../forms/rules/as-asked';
import type { WrittenForm } from '../forms/form-mail';
import { soften } from '../inbound/clean';
import { parseInbound } from '../inbound/parse-mail';
import { unchecked } from '../senders/rules/who-wrote';
import { triage } from '../triage/triage';
import type { Incoming } from './incoming';
import { sealedPurpose } from './purposes';
import type { ReadReply } from './reading.service';
import { sameWords } from './rules/same-words';

/** A form in the shape in which mails are taken in. */
export interface IncomingForm extends Incoming {
  readonly form: WrittenForm;
  readonly kind: FormKind;
  readonly messageId: string;
}

/** Reads what came by one of our forms. Every word of it is the person's own: nothing is cut, as quotes of mails are. */
@Injectable()
export class FormReading {
  constructor(private readonly vault: Vault) {}

  async of(incoming: IncomingForm): Promise<ReadReply> {
    const { form, kind, messageId, raw, sender, target } = incoming;
    const text = soften(form.text).trim();
    const parsed = await parseInbound(raw, { envelopeFrom: sender });
    const same = sameWords(form.words);
    return {
      ...{ incoming, messageId, authentication: unchecked },
      mail: {
        ...parsed,
        ...{ messageId, text, visibleText: text, triageText: form.words },
        ...{ from: form.from, subject: form.subject, isAutomatic: null },
      },
      triage: asAsked(triage(soften(form.words)), kind),
      index: this.vault.blindIndex(`${messageId}\0${sender}`, sealedPurpose.messageId),
      textIndex:
        same && target.contactPointId
          ? this.vault.blindIndex(`${target.contactPointId}\0${same.words}`, sealedPurpose.text)
          : null,
      telling: same?.telling ?? false,
    };
  }
}
