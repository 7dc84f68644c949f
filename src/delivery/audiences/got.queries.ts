import type { Channel } from '../../residents/audience/narrowing';
import { unopenedPeople } from './open.queries';

/** Ends that mean: they have it, or it may still come. */
const HAS_OR_WILL = `('waiting', 'in flight', 'retry', 'accepted', 'unknown')`;

/** By itself, in a digest that carries it or one to come, or sent again. */
const byMail = (message: string) => `
  SELECT got.contact_point_id FROM delivery got LEFT JOIN delivery digest ON digest.id = got.carried_by
  WHERE got.send_id = ${message}::uuid AND coalesce(digest.state, got.state) IN ('deferred', ${HAS_OR_WILL.slice(1)}
  UNION ALL
  SELECT again.contact_point_id FROM delivery again JOIN send other ON other.id = again.send_id
  WHERE other.resend_of = ${message}::uuid AND again.state IN ${HAS_OR_WILL}
  UNION ALL ${unopenedPeople(`ARRAY[${message}::uuid]`)}`;

/** Phones by texts alone: whoever reads mail has no phone in our books of mails. */
const byText = (message: string) => `
  SELECT got.contact_point_id FROM delivery got JOIN send ON send.id = got.send_id
  WHERE send.texts_of = ${message}::uuid AND got.state IN ${HAS_OR_WILL}`;

/** Gives `contact_point_id` of whoever got, or will get, a message. `message` is SQL. */
export const gotIt = (channel: Channel, message: string) =>
  channel === 'mail' ? byMail(message) : byText(message);
