import { Injectable } from '@nestjs/common';
import { isDrawn } from './drawn.where';
import type { Drawn } from './rules/drawn';

/** What an audience is narrowed by, beyond areas and topic. */
export interface Narrowed {
  /** Only who has a place in this ground. */
  readonly drawing?: Drawn | null;
  /** Not who got this message already, or will. */
  readonly leavesOutId?: string | null;
}

export type Channel = 'mail' | 'text';

/** A further condition on `member`, to stand after AUDIENCE_WHERE; empty, without values, for most audiences. */
export interface Narrowing {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The delivery knows who got what; it stands behind this room and registers itself. */
export interface WhoGot {
  /** SQL that gives `contact_point_id` of whoever got, or will get, message `$n` by this channel. */
  sql(channel: Channel, message: string): string;
}

/** Counting and freezing narrow by the same words, so that the count shown is the audience frozen. */
@Injectable()
export class Narrowings {
  private whoGot: WhoGot | undefined;

  by(one: WhoGot): void {
    this.whoGot = one;
  }

  /** Values are for parameters from `from` on. A statement without a narrowing is word for word what it was before. */
  of({ drawing, leavesOutId }: Narrowed, from: number, channel: Channel = 'mail'): Narrowing {
    const parts: string[] = [];
    const values: unknown[] = [];
    if (drawing) {
      const person = channel === 'mail' ? 'member.contact_point_id' : 'member.placed_id';
      const drawn = isDrawn(drawing, person, from);
      parts.push(drawn.where);
      values.push(...drawn.values);
    }
    if (leavesOutId) {
      // In a process without the delivery nobody may be counted as if nobody had it.
      if (!this.whoGot) throw new Error('nobody here knows who got a message');
      const got = this.whoGot.sql(channel, `$${from + values.length}`);
      parts.push(
        `NOT EXISTS (SELECT FROM (${got}) AS got WHERE got.contact_point_id = member.contact_point_id)`,
      );
      values.push(leavesOutId);
    }
    return { where: parts.map((part) => ` AND ${part}`).join(''), values };
  }
}
