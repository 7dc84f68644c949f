import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { Concern } from '../concerns/concern.entity';
import type { ReplyTarget } from '../replies/reply-target';
import { whoWrote, type Authentication, type Sender } from './rules/who-wrote';

/** Where a reply's sender stands. */
export interface Standing {
  sender: Sender;
  /** Goes on with the thread that it was sent to: the subscriber's, or a stranger's own. */
  belongs: boolean;
  /** Finds the sender's address again; null when From holds none. */
  index: Buffer | null;
}

/** Written in our form, by whoever it was: nobody has shown an address. */
export const unproven: Standing = { sender: 'form', belongs: false, index: null };

export interface Claims {
  /** Address in the From header. */
  from: string;
  /** Envelope sender; empty for the null sender. */
  envelope: string;
}

/** A reply as far as its sender goes. */
export interface Sent {
  target: ReplyTarget;
  claims: Claims;
  authentication: Authentication;
}

/** Whether a reply is from the person that our mail went to. Nothing merges across people by a mere claim. */
@Injectable()
export class Senders {
  constructor(private readonly contacts: ContactPoints) {}

  /** In the order of what was sent. */
  async ofAll(tx: EntityManager, all: readonly Sent[]): Promise<Standing[]> {
    const subscribers = all.flatMap(({ target }) => target.contactPointId ?? []);
    const addresses = await this.contacts.indexesOf(tx, subscribers);
    const threads = all.flatMap(({ target: { contactPointId, concernId } }) =>
      contactPointId === null && concernId !== null ? [concernId] : [],
    );
    const concerns =
      threads.length > 0 ? await tx.findBy(Concern, { id: In([...new Set(threads)]) }) : [];
    const strangers = new Map(concerns.map(({ id, senderIndex }) => [id, senderIndex]));
    return all.map((sent) => {
      const { contactPointId, concernId } = sent.target;
      const theirs = contactPointId
        ? addresses.get(contactPointId)
        : strangers.get(concernId ?? '');
      return this.of(sent, theirs ?? null);
    });
  }

  private of(
    { target: { contactPointId }, claims, authentication }: Sent,
    theirs: Buffer | null,
  ): Standing {
    const index = this.indexOf(claims.from);
    const sender = whoWrote({
      ...authentication,
      fromIsTheirs: index !== null && theirs !== null && index.equals(theirs),
      ...agreement(claims, index !== null && this.indexOf(claims.envelope)?.equals(index) === true),
    });
    const belongs = sender === 'confirmed';
    return { sender: contactPointId || !belongs ? sender : 'other-address', belongs, index };
  }

  private indexOf(address: string): Buffer | null {
    return address.includes('@') ? this.contacts.indexOf(address) : null;
  }
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const agreement = ({ from, envelope }: Claims, envelopeIsFrom: boolean) => ({
  envelopeIsFrom,
  sameDomain: envelope.includes('@') && domainOf(envelope) === domainOf(from),
});
