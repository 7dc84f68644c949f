import { Injectable } from '@nestjs/common';

/** The delivery knows how much may go each day; it stands behind this room and registers itself. */
export interface TakesDays {
  /** The day on which the last of so many people has their turn, from `at` on; null where they all go that day. */
  lastDay(people: number, at: Date): Promise<Date | null>;
}

/** It knows too how fast mails went lately. */
export interface KnowsPace {
  /** Mails a second of large messages; null where none went lately and no limit is set. */
  perSecond(): Promise<number | null>;
}

/** A message, as far as its time asks. */
interface Asked {
  readonly urgent: boolean;
  readonly correctsId: string | null;
}

/** How long sending would take, for those who are to release it. */
@Injectable()
export class SendingTime {
  private asked: TakesDays | undefined;
  private pace: KnowsPace | undefined;

  by(one: TakesDays): void {
    this.asked = one;
  }

  paceBy(one: KnowsPace): void {
    this.pace = one;
  }

  async perSecond(): Promise<number | null> {
    return (await this.pace?.perSecond()) ?? null;
  }

  /** Null where it is done within the day, and in a process that delivers nothing. Urgent mail and corrections never wait. */
  async lastDay({ urgent, correctsId }: Asked, people: number, at: Date): Promise<Date | null> {
    if (urgent || correctsId !== null) return null;
    return (await this.asked?.lastDay(people, at)) ?? null;
  }
}
