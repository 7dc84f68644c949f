import { Injectable } from '@nestjs/common';
import { authenticate } from 'mailauth';
import { setTimeout as pause } from 'node:timers/promises';
import { Settings } from '../../platform/config/settings';
import type { MailClient } from '../../platform/mail/mailbox';
import { nameServer, type Resolve } from './name-server';
import {
  authWords,
  noAnswer,
  unchecked,
  type Authentication,
  type AuthWord,
} from './rules/who-wrote';

/** So long the 250 waits for name servers at most: a sender's server hangs up after five minutes. Milliseconds. */
const MOST_WAIT = 4_000;
/** Ordinary mails have one to three; each costs look-ups. */
const MOST_SIGNATURES = 10;

/** SPF, DKIM and DMARC of an incoming mail. It never fails and never takes longer than the limit. */
@Injectable()
export class SenderChecks {
  private readonly resolve: Resolve | null;

  constructor({ SENDER_DNS }: Settings) {
    this.resolve = nameServer(SENDER_DNS);
  }

  async of(raw: Buffer, sender: string, client?: MailClient): Promise<Authentication> {
    if (!this.resolve || !client) return unchecked;
    if (signatures(raw) > MOST_SIGNATURES) return noAnswer;
    const enough = new AbortController();
    const late = pause(MOST_WAIT, noAnswer, { signal: enough.signal, ref: false });
    late.catch(() => undefined);
    try {
      return await Promise.race([this.ask(raw, sender, client, this.resolve), late]);
    } catch {
      return noAnswer;
    } finally {
      enough.abort();
    }
  }

  private async ask(raw: Buffer, sender: string, client: MailClient, resolver: Resolve) {
    const { spf, dkim, dmarc } = await authenticate(raw, {
      ...{ sender, resolver, disableArc: true, disableBimi: true },
      // a relay of ours tells in its own header who came to it
      ...(client.relay ? { trustReceived: true } : { ip: client.address, helo: client.helo }),
    });
    const signed = dkim.results.map(({ status }) => status);
    const own = signed.find(({ result, aligned }) => result === 'pass' && aligned);
    return {
      spf: word(spf ? spf.status.result : undefined),
      dkim: own ? 'pass' : word(signed.find(({ result }) => result !== 'pass')?.result),
      dmarc: word(dmarc ? dmarc.status.result : undefined),
    } satisfies Authentication;
  }
}

const word = (result: string | undefined): AuthWord =>
  authWords.find((one) => one === result) ?? 'none';

function signatures(raw: Buffer): number {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? raw.length : end).toString('latin1');
  return head.match(/^dkim-signature:/gim)?.length ?? 0;
}
