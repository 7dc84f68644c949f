import { RelayConnection } from './relay-connection';
import { relayCounts, relayName, type RelayCounts } from './relay-metrics';
import type { RelayOutcome } from './relay-outcome';
import { Circuit } from './rules/circuit';
import { relayAddress, type RelayAddress } from './smtp/relay-address';

const NONE: RelayOutcome = { state: 'retry', away: true };

/** `away`: left alone after failures in a row. */
export interface RelayStanding {
  readonly relay: string;
  readonly away: boolean;
}

/** The force's relays in the order of preference; the first that works is taken. */
export class RelayChoice {
  private readonly relays: readonly {
    address: RelayAddress;
    circuit: Circuit;
    counts: RelayCounts;
  }[];

  constructor(
    urls: readonly string[],
    private readonly name: string,
    private readonly silenceMs?: number,
  ) {
    this.relays = urls.map((url) => {
      const address = relayAddress(url);
      return { address, circuit: new Circuit(), counts: relayCounts(address) };
    });
  }

  standing(): RelayStanding[] {
    return this.relays.map(({ address, circuit }) => ({
      relay: relayName(address),
      away: circuit.open,
    }));
  }

  /** A connection that is open, or why there is none: what the last one asked said. */
  async open(): Promise<RelayConnection | RelayOutcome> {
    let said = NONE;
    for (const { address, circuit, counts } of this.relays) {
      if (!circuit.mayTry(Date.now())) continue;
      circuit.tries();
      const connection = new RelayConnection(address, this.name, this.silenceMs);
      connection.counts = counts;
      const fault = await connection.open();
      if (!fault) {
        circuit.works();
        return connection;
      }
      circuit.fails(Date.now());
      counts.noConversation();
      said = fault;
    }
    return said;
  }
}
