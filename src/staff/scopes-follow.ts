import type { EntityManager } from 'typeorm';
import { EXTEND_SCOPES } from './scopes.queries';

interface Move {
  readonly from: { readonly id: string };
  readonly to: readonly { readonly id: string }[];
  readonly leaves: boolean;
}

/** Where an area ended or gave ground away, whoever has a role over it has the same over what lies there now. */
export const scopesFollow = {
  async move(tx: EntityManager, moves: readonly Move[]): Promise<Record<string, number>> {
    const pairs = moves.flatMap(({ from, to }) => to.map(({ id }) => [from.id, id] as const));
    const [from, to] = [pairs.map(([old]) => old), pairs.map(([, next]) => next)];
    const added = await tx.query<unknown[]>(EXTEND_SCOPES, [from, to]);
    return { 'roles that follow': added.length };
  },
};
