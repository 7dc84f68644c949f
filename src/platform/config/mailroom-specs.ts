import { str } from 'envalid';
import { ipAddresses, senderDns } from './network-shapes';
import { wholeNumber } from './shapes';

/** Settings of incoming mail. */
export const mailroomSpecs = {
  MAILROOM_TLS_CERT: str({
    default: '',
    desc: 'file of the certificate (PEM, with its chain) for STARTTLS; empty for one that the mailroom makes itself',
    example: '/etc/wardline/mailroom.crt',
  }),
  MAILROOM_TLS_KEY: str({
    default: '',
    desc: 'file of its private key (PEM); set with MAILROOM_TLS_CERT or not at all',
    example: '/etc/wardline/mailroom.key',
  }),
  MAILROOM_RATE: wholeNumber(
    1,
    1_000_000,
  )({
    default: 600,
    desc: 'mails a minute that the mailroom takes from one network address; more are told to come again',
    example: '600',
  }),
  MAILROOM_SENDER_RATE: wholeNumber(
    1,
    1_000_000,
  )({
    default: 60,
    desc: 'mails a minute that it takes from one sender, and for one recipient',
    example: '60',
  }),
  MAILROOM_CONNECTIONS_EACH: wholeNumber(
    1,
    1000,
  )({
    default: 20,
    desc: 'connections that one network address may hold at once',
    example: '20',
  }),
  MAILROOM_RELAYS: ipAddresses({
    default: [],
    desc: "comma-separated network addresses of the force's own mail servers before the mailroom: without limits, and who sent is read from what they wrote into the mail",
    example: '10.1.2.3,10.1.2.4',
  }),
  SENDER_DNS: senderDns({
    default: 'system',
    desc: 'where SPF, DKIM and DMARC records are looked up: system, off, or comma-separated ip:port of name servers',
    example: '10.1.2.53:53',
  }),
};
