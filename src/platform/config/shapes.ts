import { DateTime } from 'luxon';
import { makeValidator } from 'envalid';
import path from 'node:path';
import type { Brand } from '../brand/brand';
import { defaultBrand } from '../brand/default-brand';
import { readBrand } from '../brand/read-brand';
import { dkimKeys as readDkimKeys, type DkimKey } from '../mail/dkim/dkim-keys';
import { isTlsMode } from '../mail/smtp/relay-address';
import { keyRing, type KeyRing } from '../security/key-ring';

// The shapes that a setting may have; each throws with what is wrong.

const asUrl = (text: string, protocols: string[]) => {
  const { protocol } = new URL(text);
  if (!protocols.includes(protocol)) throw new Error(`starts with ${protocol}`);
  return text.replace(/\/$/, '');
};
const address = (protocols: string[]) => makeValidator<string>((text) => asUrl(text, protocols));
export const postgresUrl = address(['postgres:', 'postgresql:']);
const checkedRelay = (text: string) => {
  const url = asUrl(text, ['smtp:', 'smtps:']);
  const tls = new URL(url).searchParams.get('tls');
  if (tls !== null && !isTlsMode(tls)) throw new Error('asks for an unknown tls');
  return url;
};
export const smtpUrl = makeValidator<string>(checkedRelay);
export const webUrl = address(['http:', 'https:']);
export const optionalWebUrl = makeValidator<string>((text) =>
  text === '' ? '' : asUrl(text, ['http:', 'https:']),
);
export const hostPort = makeValidator<string>((text) => {
  if (!/^[^\s:]+:\d{1,5}$/.test(text)) throw new Error('is not host:port');
  return text;
});
export const domain = makeValidator<string>((text) => {
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text)) throw new Error('is not a domain name');
  return text;
});
export const keys = makeValidator<KeyRing>((text) => keyRing(text));
export const zone = makeValidator<string>((text) => {
  new Intl.DateTimeFormat('en-GB', { timeZone: text });
  return text;
});
const whole = (text: string, from: number, to: number) => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < from || n > to) throw new Error(`is not within ${from} to ${to}`);
  return n;
};
export const wholeNumber = (from: number, to: number) =>
  makeValidator<number>((text) => whole(text, from, to));
export const port = wholeNumber(0, 65_535);
export const optionalPort = makeValidator<number | undefined>((text) =>
  text === '' ? undefined : whole(text, 0, 65_535),
);
export const optionalSecret = makeValidator<string>((text) => {
  if (text !== '' && text.length < 32) throw new Error('is too short');
  return text;
});
export const clock = makeValidator<string>((text) => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new Error('is not HH:MM');
  return text;
});
const listed = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
/** Numbers of 1 or more, in order. */
export const wholeNumbers = makeValidator<number[]>((text) =>
  listed(text).map((one) => whole(one, 1, 1_000_000_000)),
);
export const dayOrNone = makeValidator<string>((text) => {
  const day = DateTime.fromISO(text, { zone: 'utc' });
  if (text !== '' && day.toISODate() !== text) throw new Error('is not a day as YYYY-MM-DD');
  return text;
});
export const names = makeValidator<string[]>(listed);
export const dkimKeys = makeValidator<DkimKey[]>((text) => readDkimKeys(listed(text)));
export const smtpUrls = makeValidator<string[]>((text) =>
  listed(text).map((url) => checkedRelay(url)),
);

/** The force's look, read from the file that is named; without one that of the demonstration. */
export const brand = makeValidator<Brand>((file) =>
  file === '' ? defaultBrand : readBrand(path.resolve(file)),
);
