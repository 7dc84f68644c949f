import { RelayConnection } from './relay-connection';
import type { RelayOutcome } from './relay-outcome';
import { Circuit } from './rules/circuit';
import { relayAddress, type RelayAddress } from './smtp/relay-address';

const NONE: RelayOutcome = { state: 'retry', away: true };

/** The force's relays in the order of preference; the first that works is taken. */
export class RelayChoice {
  private readonly relays: readonly { address: RelayAddress; circuit: Circuit }[];

  constructor(
    urls: readonly string[],
    private readonly name: string,
  ) {
    this.relays = urls.map((url) => ({ address: relayAddress(url), circuit: new Circuit() }));
  }

  /** A connection that is open, or why there is none: what the last one asked said. */
  async open(): Promise<RelayConnection | RelayOutcome> {
    let said = NONE;
    for (const { address, circuit } of this.relays) {
      if (!circuit.mayTry(Date.now())) continue;
      circuit.tries();
      const connection = new RelayConnection(address, this.name);
      const fault = await connection.open();
      if (!fault) {
        circuit.works();
        return connection;
      }
      circuit.fails(Date.now());
      said = fault;
    }
    return said;
  }
}
