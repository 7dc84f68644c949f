import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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

interface Claims {
  /** Address in the From header. */
  from: string;
  /** Envelope sender; empty for the null sender. */
  envelope: string;
}

/** Whether a reply is from the person that our mail went to. Nothing merges across people by a mere claim. */
@Injectable()
export class Senders {
  constructor(private readonly contacts: ContactPoints) {}

  async of(
    tx: EntityManager,
    { concernId, contactPointId }: ReplyTarget,
    claims: Claims,
    authentication: Authentication,
  ): Promise<Standing> {
    const index = this.indexOf(claims.from);
    const theirs = contactPointId
      ? (await this.contacts.byId(tx, contactPointId))?.addressIndex
      : concernId && (await tx.findOneBy(Concern, { id: concernId }))?.senderIndex;
    const sender = whoWrote({
      ...authentication,
      fromIsTheirs: index !== null && !!theirs && index.equals(theirs),
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
