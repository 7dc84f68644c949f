/** When a server speaks. */
export type Moment = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'body';

export interface Answer {
  readonly text: string;
  /** What it does after its answer. */
  readonly then?: 'close' | 'reset' | 'silence' | 'vanish';
  /** A body that it does not keep. */
  readonly dropped?: true;
}

/** How a relay behaves: what it answers other than it should, or null to answer as it should. */
export type Manner = (at: Moment, recipient: string) => Answer | null;

export const manneredAs = [
  'resets',
  'trickles',
  'storms',
  'leaves',
  'drops',
  'lies',
  'silent',
  'vanishes',
] as const;
export type ManneredAs = (typeof manneredAs)[number];

const BUSY = { RCPT: '451 4.3.2 Later', DATA: '451 4.3.2 Later', body: '451 4.3.0 Try again' };
/** Mails before a relay that vanishes is gone. */
const LAST_MAILS = 300;

/** `random` decides each time. Cuts and slowness are no answers: those manners say nothing here. */
export function manner(as: ManneredAs, random: () => number): Manner {
  const tries = new Map<string, number>();
  let mails = 0;
  const often = (share: number) => random() < share;
  const byManner: Record<ManneredAs, Manner> = {
    resets: () => null,
    trickles: () => null,
    // everybody is refused once or twice, some at RCPT, some at DATA, some after the body
    storms: (at, to) => {
      if (at !== 'RCPT' && at !== 'DATA' && at !== 'body') return null;
      const before = tries.get(to) ?? 0;
      if (before >= 2 || !often(0.5)) return null;
      tries.set(to, before + 1);
      return { text: BUSY[at], dropped: true };
    },
    leaves: (at) => {
      if (!often(at === 'greeting' || at === 'EHLO' ? 0.05 : 0.03)) return null;
      return { text: '421 4.3.2 Going away', then: 'close', dropped: true };
    },
    drops: (at) => {
      if (at !== 'body' || !often(0.3)) return null;
      return { text: often(0.5) ? '250 2.0.0 Ok' : '', then: 'reset' };
    },
    lies: (at) => (at === 'DATA' && often(0.3) ? { text: '250 2.0.0 Ok', then: 'close' } : null),
    silent: (at) => {
      if (at !== 'body' || !often(0.01)) return null;
      return { text: '', then: 'silence', ...(often(0.5) && { dropped: true }) };
    },
    vanishes: (at) => {
      if (at !== 'body') return null;
      mails += 1;
      return mails === LAST_MAILS ? { text: '', then: 'vanish' } : null;
    },
  };
  return byManner[as];
}
