import { opening } from '../../places';
import type { Document } from '../../document';
import { rule } from '../../rule';

/** A threat to life goes to all, wanted or not. */
const threatToLife = ({ input, text }: Document) =>
  /^(?:urgent|threat_to_life|emergency)/.test(input.declaration.messageType ?? '') ||
  input.declaration.lawfulBasis === 'vital_interests' ||
  /\b(?:threat to life|danger to life|evacuate|do not go outside|stay indoors|active attack\w*)\b/i.test(
    text,
  );

const bulkMail = ({ input: { declaration: d } }: Document) =>
  d.bulk === true && (d.channel === undefined || /e-?mail/i.test(d.channel));

export const unsubscribe = rule({
  id: 'CH-UNSUB',
  severity: 'warn',
  basis: 'RFC 8058 and the bulk-sender rules of the large mailbox providers (a standard, not law)',
  advice:
    'Bulk mail without one-click unsubscribe is held back as spam. Send it with List-Unsubscribe (an https address) and List-Unsubscribe-Post, both signed by DKIM.',
  when: (doc) =>
    bulkMail(doc) &&
    !threatToLife(doc) &&
    !(
      doc.input.declaration.listUnsubscribe === true &&
      doc.input.declaration.listUnsubscribePost === true
    ),
  find: opening,
});
