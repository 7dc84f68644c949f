import { Injectable } from '@nestjs/common';
import { HotStatements } from '../../platform/database/hot-statements';
import { CLAIM, FINISH, RENEW } from './chunk.queries';

/** How long a silent holder keeps a chunk. Renewed every 3 seconds; longer than a pause of the garbage collector. */
export const LEASE_SECONDS = 15;

export interface Claim {
  readonly sendId: string;
  readonly number: number;
  /** Grows with every claim of the chunk; whoever holds an older one is shut out. */
  readonly epoch: number;
}

/** TypeORM answers an UPDATE with its rows and their count. */
export type Updated<Row> = [Row[], number];

/** Who works on which chunk. */
@Injectable()
export class Leases {
  constructor(private readonly db: HotStatements) {}

  /** The first free chunk of the send, or null when none is free now. */
  async claim(sendId: string): Promise<Claim | null> {
    const [[row]] = await this.db.query<Updated<Omit<Claim, 'sendId'>>>(CLAIM, [
      sendId,
      LEASE_SECONDS,
    ]);
    return row ? { sendId, ...row } : null;
  }

  /** False when another has taken the chunk over. */
  async renew({ sendId, number, epoch }: Claim): Promise<boolean> {
    const [, rows] = await this.db.query<Updated<unknown>>(RENEW, [
      sendId,
      number,
      epoch,
      LEASE_SECONDS,
    ]);
    return rows > 0;
  }

  /** Gives the chunk back; nothing happens when another has it by now. */
  async finish({ sendId, number, epoch }: Claim): Promise<void> {
    await this.db.query(FINISH, [sendId, number, epoch]);
  }
}
