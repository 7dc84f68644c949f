import { languagesOf } from '../../publishing/languages/variant';
import type { MailLook } from '../../residents/subscriptions/rules/mail-looks';
import type { MailContent } from '../../publishing/messages/render/mail-content';
import { ORIGINAL } from '../../residents/languages/languages';
import type { MailForms, Mailing } from '../mail/mail-forms';
import type { PersonalMails } from '../mail/personal-mails';

/** Compositions kept, some 50 KB each. People with the same messages come one after another. */
const KEPT = 100;

/** Composes each set of messages once for each language and look, as it comes up. */
export class DigestMails {
  private readonly composed = new Map<string, Promise<PersonalMails>>();

  constructor(
    private readonly forms: MailForms,
    private readonly contents: ReadonlyMap<string, MailContent>,
    private readonly mailing: (contents: readonly MailContent[], language: string) => Mailing,
  ) {}

  /** `wanted` is the reader's language: the original's where none of the messages has a variant in it. */
  of(
    messageIds: readonly string[],
    wanted: string,
    look: MailLook = 'usual',
  ): Promise<PersonalMails> {
    const contents = messageIds.map((id) => this.contents.get(id)!);
    const spoken = contents.some((content) => languagesOf(content).includes(wanted));
    const language = spoken ? wanted : ORIGINAL;
    const key = [language, look, ...messageIds].join();
    const known = this.composed.get(key);
    if (known) return known;
    const made = this.forms.compose(this.mailing(contents, language), look);
    this.composed.set(key, made);
    const [oldest] = this.composed.keys();
    if (this.composed.size > KEPT) this.composed.delete(oldest!);
    return made;
  }
}
