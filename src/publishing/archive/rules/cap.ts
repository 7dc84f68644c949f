import { DateTime } from 'luxon';
import { documentOf, element, textIn, type Xml } from '../../../platform/xml/xml';
import type { Archived } from '../archived';

export const CAP = 'urn:oasis:names:tc:emergency:cap:1.2';

export interface Sender {
  /** Who sends, in the form of an address. */
  readonly address: string;
  readonly force: string;
  readonly zone: string;
  readonly publicUrl: string;
}

/** An area with its GSS code; the code is missing for areas of an earlier tree. */
export interface AlertArea {
  readonly name: string;
  readonly code?: string;
}

export interface Alert {
  readonly message: Archived;
  readonly areas: readonly AlertArea[];
  readonly expires: Date | null;
  /** Earlier alerts that this one updates. */
  readonly updates: readonly { readonly id: string; readonly releasedAt: Date }[];
}

/** A moment as CAP wants it: with an offset, never `Z` (CAP 1.2, 3.3.2). */
const moment = (at: Date, zone: string) =>
  DateTime.fromJSDate(at).setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");

const reference = (
  { id, releasedAt }: { id: string; releasedAt: Date },
  { address, zone }: Sender,
) => `${address},${id},${moment(releasedAt, zone)}`;

/**
 * Common Alerting Protocol 1.2 (OASIS, 2010). A message that does not stand any more is told as the cancellation of
 * its alert: its words are not repeated. Nobody judged how severe or certain the danger is, so neither is claimed.
 */
export function capAlert(alert: Alert, sender: Sender): string {
  const { message, updates } = alert;
  return message.standing === 'stands' ? warning(alert, sender, updates) : cancelled(alert, sender);
}

export const cancelId = (id: string) => `${id}-cancel`;

function warning(alert: Alert, sender: Sender, updates: Alert['updates']): string {
  const { message } = alert;
  const head = {
    identifier: message.id,
    sent: message.releasedAt,
    msgType: updates.length > 0 ? 'Update' : 'Alert',
    references: updates.map((one) => reference(one, sender)).join(' '),
  };
  const infos = message.words.map(({ language, subject, text }) =>
    info(alert, sender, {
      ...{ language: language === 'en' ? 'en-GB' : language, urgency: urgencyOf(message) },
      ...{ headline: subject, description: text },
    }),
  );
  return written(head, sender, infos);
}

const urgencyOf = ({ urgent }: Archived) => (urgent ? 'Immediate' : 'Expected');

function cancelled(alert: Alert, sender: Sender): string {
  const { message } = alert;
  const head = {
    identifier: cancelId(message.id),
    sent: message.changedAt,
    msgType: 'Cancel',
    note: message.notice ?? '',
    references: reference(message, sender),
  };
  const words = { language: 'en-GB', urgency: 'Past', headline: message.subject };
  return written(head, sender, [
    info(alert, sender, { ...words, description: message.notice ?? '' }),
  ]);
}

interface Head {
  readonly identifier: string;
  readonly sent: Date;
  readonly msgType: string;
  readonly note?: string;
  readonly references: string;
}

/** The order of the elements is that of the schema. */
function written(
  { identifier, sent, msgType, note, references }: Head,
  sender: Sender,
  infos: Xml[],
) {
  return documentOf(
    element(
      'alert',
      { xmlns: CAP },
      textIn('identifier', identifier),
      textIn('sender', sender.address),
      textIn('sent', moment(sent, sender.zone)),
      textIn('status', 'Actual'),
      textIn('msgType', msgType),
      textIn('scope', 'Public'),
      textIn('note', note),
      textIn('references', references),
      ...infos,
    ),
  );
}

interface Told {
  readonly language: string;
  readonly urgency: string;
  readonly headline: string;
  readonly description: string;
}

function info({ message, areas, expires }: Alert, sender: Sender, told: Told): Xml {
  return element(
    'info',
    {},
    textIn('language', told.language),
    textIn('category', 'Safety'),
    textIn('event', message.topic),
    textIn('urgency', told.urgency),
    textIn('severity', 'Unknown'),
    textIn('certainty', 'Unknown'),
    expires && textIn('expires', moment(expires, sender.zone)),
    textIn('senderName', sender.force),
    textIn('headline', told.headline),
    textIn('description', told.description),
    textIn('web', `${sender.publicUrl}/messages/${message.id}`),
    ...areas.map(({ name, code }) =>
      element(
        'area',
        {},
        textIn('areaDesc', name),
        code && element('geocode', {}, textIn('valueName', 'GSS'), textIn('value', code)),
      ),
    ),
  );
}
