import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Books, type Balance } from '../books/books.service';
import { amended, type Amendment, type Figures } from '../books/rules/amended';
import { deliveryStates, openIn, type DeliveryState } from '../books/rules/states';
import { textStateWords } from './rules/text-words';
import { DELIVERED_TEXTS, TEXTS_OF } from './texts.queries';

/** Where the texts of a message stand. */
export interface TextFigures {
  readonly audience: number;
  /** Without an end state yet. */
  readonly open: number;
  /** Phones that their networks said they reached. */
  readonly delivered: number;
  readonly possibleDuplicates: number;
  readonly rows: readonly {
    readonly state: DeliveryState;
    readonly words: string;
    readonly people: number;
  }[];
  /** Null until it is closed. */
  readonly balance: (Balance & { amendments: Amendment[]; now: Figures }) | null;
}

/** The books of texts, beside those of the mails of the same message. */
@Injectable()
export class TextBooks {
  constructor(
    private readonly db: DataSource,
    private readonly books: Books,
  ) {}

  /** Null for a message without texts, or before their audience is frozen. */
  async of(messageId: string): Promise<TextFigures | null> {
    const [send] = await this.db.query<{ id: string }[]>(TEXTS_OF, [messageId]);
    if (!send) return null;
    const [counts, balance, amendments, [delivered]] = await Promise.all([
      this.books.counts(send.id),
      this.books.balance(send.id),
      this.books.amendments(send.id),
      this.db.query<[{ people: number }]>(DELIVERED_TEXTS, [send.id]),
    ]);
    // no digest takes a text on
    const states = deliveryStates.filter((state) => state !== 'deferred');
    return {
      audience: counts.audience ?? 0,
      open: openIn(counts),
      delivered: delivered.people,
      possibleDuplicates: counts.possibleDuplicates,
      rows: states.map((state) => ({
        ...{ state, words: textStateWords[state], people: counts.states[state] },
      })),
      balance: balance && { ...balance, amendments, now: amended(balance, amendments) },
    };
  }
}
