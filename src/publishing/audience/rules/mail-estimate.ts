import { timeWords } from '../../texts/rules/estimate';
import { roundedToTen } from './rounded';

/** What sending by mail costs, and how long it takes. */
export interface MailEstimate {
  /** To whom it goes at once; the others have it in a digest that goes out anyway. Rounded to ten. */
  readonly people: number;
  /** Pounds without VAT; null where mails cost nothing. */
  readonly pounds: number | null;
  /** Null where no pace is known yet. */
  readonly minutes: number | null;
  readonly words: string;
}

export interface MailRates {
  /** Pence for a thousand mails. */
  readonly thousandPence: number;
  /** Mails a second; null where none was measured and none is set. */
  readonly perSecond: number | null;
}

export function mailEstimate(
  atOnce: number,
  { thousandPence, perSecond }: MailRates,
): MailEstimate {
  const people = roundedToTen(atOnce);
  const pounds = thousandPence > 0 ? Math.round((people * thousandPence) / 1000) / 100 : null;
  const minutes = perSecond ? Math.ceil(people / perSecond / 60) : null;
  const time =
    minutes === null
      ? 'How long sending takes is not known: no large message went out lately'
      : `Sending takes ${timeWords(minutes)} at the pace of late`;
  const money = pounds?.toLocaleString('en-GB', { style: 'currency', currency: 'GBP' });
  const cost = money ? `, at a cost of ${money} without VAT` : '';
  return { people, pounds, minutes, words: `${time}${cost}` };
}
