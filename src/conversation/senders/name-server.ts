import type { DNSResolver } from 'mailauth';
import { promises as dns } from 'node:dns';
import type { SenderDns } from '../../platform/config/network-shapes';

/** A look-up as mailauth asks for it; refuses with a code of node:dns. */
export type Resolve = DNSResolver;

interface Known {
  answer: ReturnType<Resolve>;
  until: number;
}

/** A mail provider is asked about once in this time, however many of its customers answer. Milliseconds. */
const KEPT = 60_000;
const MOST_KEPT = 5_000;
/** One try of one question. */
const PATIENCE = 1_500;
const NO_SUCH = new Set(['ENOTFOUND', 'ENODATA']);

/** Looks records up and keeps the answers for a minute; null where look-ups are off. */
export function nameServer(where: SenderDns): Resolve | null {
  if (where === 'off') return null;
  const resolver = new dns.Resolver({ timeout: PATIENCE, tries: 2 });
  if (where !== 'system') resolver.setServers(where);
  const known = new Map<string, Known>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const kept = known.get(key);
    if (kept && kept.until > Date.now()) return kept.answer;
    if (known.size >= MOST_KEPT) known.clear();
    const answer = resolver.resolve(name, type) as ReturnType<Resolve>;
    known.set(key, { answer, until: Date.now() + KEPT });
    // no such record is an answer; a failed question is asked anew
    answer.catch((error: NodeJS.ErrnoException) => {
      if (!NO_SUCH.has(error.code ?? '')) known.delete(key);
    });
    return answer;
  };
}
