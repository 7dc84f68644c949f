import type { MailContent } from '../../publishing/messages/render/mail-content';
import type { MailForms, Mailing } from '../mail/mail-forms';
import type { PersonalMails } from '../mail/personal-mails';

/** Compositions kept, some 50 KB each. People with the same messages come one after another. */
const KEPT = 100;

/** Composes each set of messages once, as it comes up. */
export class DigestMails {
  private readonly composed = new Map<string, Promise<PersonalMails>>();

  constructor(
    private readonly forms: MailForms,
    private readonly contents: ReadonlyMap<string, MailContent>,
    private readonly mailing: (contents: readonly MailContent[]) => Mailing,
  ) {}

  of(messageIds: readonly string[]): Promise<PersonalMails> {
    const key = messageIds.join();
    const known = this.composed.get(key);
    if (known) return known;
    const made = this.forms.compose(this.mailing(messageIds.map((id) => this.contents.get(id)!)));
    this.composed.set(key, made);
    const [oldest] = this.composed.keys();
    if (this.composed.size > KEPT) this.composed.delete(oldest!);
    return made;
  }
}
