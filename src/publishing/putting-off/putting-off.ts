import { Injectable } from '@nestjs/common';
import type { Narrowed } from '../../residents/audience/narrowing';

/** A message, as far as putting it off asks. */
export interface Asked extends Narrowed {
  readonly urgent: boolean;
  readonly topicCode: string;
  readonly areaIds: readonly string[];
  readonly correctsId: string | null;
  /** Set where it goes to whoever follows one thing: they asked for just that. */
  readonly aboutId?: string | null;
  readonly notAfter: Date | null;
}

/** People who had enough mail this week, and the digest in which they would get the message. */
export interface PutOff {
  readonly people: number;
  readonly digestAt: Date;
}

/** The delivery knows how much mail people had; it stands behind this room and registers itself. */
export interface PutsOff {
  /** As if it were released at `at`; null where nobody is put off. */
  of(message: Asked, at: Date): Promise<PutOff | null>;
}

@Injectable()
export class PuttingOff {
  private asked: PutsOff | undefined;

  by(one: PutsOff): void {
    this.asked = one;
  }

  /** Null too in a process that delivers nothing. */
  async of(message: Asked, at: Date): Promise<PutOff | null> {
    return (await this.asked?.of(message, at)) ?? null;
  }
}
