import type { RelayOutcome } from '../relay-outcome';
import { reply as partsOf } from '../relay-error';
import type { Conversation } from './conversation';
import { Dialogue } from './dialogue';
import type { RelayAddress } from './relay-address';
import { asText, type Reply } from './replies';

/** What the server can do, from its answer to EHLO. */
export interface Offers {
  readonly pipelining: boolean;
  readonly utf8: boolean;
  readonly size: boolean;
}

/** Or why nothing can be sent: never a mail's fault, so the outcome is `retry`. */
export type Handshake = { offers: Offers } | { fault: RelayOutcome };

/** Greeting, EHLO, STARTTLS and signing in. `name` is ours. */
export async function shakeHands(
  conversation: Conversation,
  relay: RelayAddress,
  name: string,
): Promise<Handshake> {
  const dialogue = new Dialogue(conversation);
  const greeting = await dialogue.hear();
  if (greeting?.code !== 220) return away(greeting);
  let answer = await dialogue.ask(`EHLO ${name}`);
  if (answer?.code !== 250) return away(answer);
  const tls = await startTls(dialogue, relay, answer);
  if (tls === 'refused') return away(null);
  if (tls === 'begun') answer = await dialogue.ask(`EHLO ${name}`);
  if (answer?.code !== 250) return away(answer);
  const offers = answer;
  if (relay.signIn) {
    const signedIn = await signIn(dialogue, offers, relay.signIn);
    if (signedIn?.code !== 235) return away(signedIn);
  }
  return {
    offers: {
      pipelining: has(offers, 'PIPELINING'),
      utf8: has(offers, 'SMTPUTF8'),
      size: has(offers, 'SIZE'),
    },
  };
}

/** `refused`: TLS is required and not to be had, or it broke half-way, after which nothing can be said. */
async function startTls(
  dialogue: Dialogue,
  { secure, tls }: RelayAddress,
  offers: Reply,
): Promise<'begun' | 'none' | 'refused'> {
  if (secure || tls === 'off') return 'none';
  if (!has(offers, 'STARTTLS')) return tls === 'required' ? 'refused' : 'none';
  const go = await dialogue.ask('STARTTLS');
  if (go?.code !== 220) return go && tls !== 'required' ? 'none' : 'refused';
  return (await dialogue.secure()) ? 'begun' : 'refused';
}

/** RFC 4616 where it is offered, else the older LOGIN that some relays know alone. */
async function signIn(
  dialogue: Dialogue,
  offers: Reply,
  { user, pass }: { user: string; pass: string },
): Promise<Reply | null> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const ways = offers.lines.find((line) => /^AUTH[ =]/i.test(line)) ?? 'AUTH PLAIN';
  if (/\bPLAIN\b/i.test(ways) || !/\bLOGIN\b/i.test(ways))
    return dialogue.ask(`AUTH PLAIN ${base64(`\0${user}\0${pass}`)}`);
  const started = await dialogue.ask('AUTH LOGIN');
  if (started?.code !== 334) return started;
  const named = await dialogue.ask(base64(user));
  return named?.code === 334 ? dialogue.ask(base64(pass)) : named;
}

const has = ({ lines }: Reply, word: string): boolean =>
  lines.slice(1).some((line) => line.toUpperCase().split(' ')[0] === word);

const away = (reply: Reply | null): { fault: RelayOutcome } => ({
  fault: { state: 'retry', ...(reply && partsOf(asText(reply), reply.code)), away: true },
});
