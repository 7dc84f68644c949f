import type { EntityManager } from 'typeorm';

/** Who kept to one area is to keep to others. */
export interface AreaMove {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: readonly { readonly id: string; readonly name: string }[];
  /** False where the first area stays and is kept to as well. */
  readonly leaves: boolean;
}

/** What other rooms have to do with areas that change. The command line lists them all. */
export interface AreaFollower {
  /** Words on why these areas may not end now; empty when they may. */
  whyNotEnd?(tx: EntityManager, areaIds: readonly string[]): Promise<string[]>;
  /** In the transaction of the change. Gives figures for the report, by words. */
  move?(tx: EntityManager, moves: readonly AreaMove[]): Promise<Record<string, number>>;
}
