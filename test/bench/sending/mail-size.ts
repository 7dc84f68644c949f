import { MailForms } from '../../../src/delivery/mail/mail-forms';
import { MessageMails } from '../../../src/delivery/mail/message-mails';
import { MessagesService } from '../../../src/publishing/messages/messages.service';
import { givenReleased } from '../../integration/delivery/given';
import type { Stage } from './stage';

const SENTENCE = 'Officers will mark bicycles for nothing outside the library on Saturday. ';
const bodyOf = (sentences: number) =>
  Array.from({ length: sentences }, (_, index) => SENTENCE + (index % 4 === 3 ? '\n\n' : '')).join(
    '',
  );

/** A released message whose mail has about so many bytes; longer words for larger mails. */
export async function releasedOfSize(
  { db, services: { app } }: Stage,
  wish: { wardId: string; urgent?: boolean },
  bytes: number,
): Promise<string> {
  const sizeOf = async (sentences: number) => {
    const id = await givenReleased(db, { ...wish, body: bodyOf(sentences) });
    const messages = app.get(MessagesService, { strict: false });
    const mailing = await app
      .get(MessageMails, { strict: false })
      .of(await messages.forDelivery(db, id), 'en');
    const mails = await app.get(MailForms, { strict: false }).compose(mailing);
    const one = { deliveryId: '1', contactPointId: id, address: 'resident0001@example.org' };
    return { id, bytes: mails.for(one)!.raw.length };
  };
  const [least, more] = [await sizeOf(1), await sizeOf(21)];
  const each = (more.bytes - least.bytes) / 20;
  const sentences = 1 + Math.max(0, Math.round((bytes - least.bytes) / each));
  return (await sizeOf(sentences)).id;
}
