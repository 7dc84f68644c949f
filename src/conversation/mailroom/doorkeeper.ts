import type { Settings } from '../../platform/config/settings';
import { MinuteCounts, Visitors, networkOf } from './visitors';

/** Who may come in, and how often. The force's own relays always may. */
export class Doorkeeper {
  private readonly visitors: Visitors;
  private readonly byNetwork: MinuteCounts;
  private readonly bySender: MinuteCounts;
  private readonly byRecipient: MinuteCounts;
  private readonly relays: ReadonlySet<string>;
  /** Connections that were counted, by session id. */
  private readonly inside = new Map<string, string>();

  constructor(settings: Settings) {
    this.visitors = new Visitors(settings.MAILROOM_CONNECTIONS_EACH);
    this.byNetwork = new MinuteCounts(settings.MAILROOM_RATE);
    this.bySender = new MinuteCounts(settings.MAILROOM_SENDER_RATE);
    this.byRecipient = new MinuteCounts(settings.MAILROOM_SENDER_RATE);
    this.relays = new Set(settings.MAILROOM_RELAYS);
  }

  isRelay(address: string): boolean {
    return this.relays.has(address);
  }

  enter(session: string, address: string): boolean {
    if (this.isRelay(address)) return true;
    if (!this.visitors.enter(address)) return false;
    this.inside.set(session, address);
    return true;
  }

  leave(session: string): void {
    const address = this.inside.get(session);
    if (address !== undefined) this.visitors.leave(address);
    this.inside.delete(session);
  }

  /** One mail from this network address; `sender` is empty for bounces, which have none to count. */
  mayPost(address: string, sender: string): boolean {
    if (this.isRelay(address)) return true;
    const network = this.byNetwork.take(networkOf(address));
    return network && (sender === '' || this.bySender.take(sender.toLowerCase()));
  }

  mayReceive(address: string, recipient: string): boolean {
    return this.isRelay(address) || this.byRecipient.take(recipient.toLowerCase());
  }
}
