import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that came in, every part of it sealed; the original is kept whole. */
@Entity('reply')
export class Reply {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'concern_id' }) concernId: string;
  @Column('bigint', { name: 'delivery_id', nullable: true }) deliveryId: string | null;
  /** Which kind of automatic mail (RFC 3834); null for a person's. */
  @Column('text', { nullable: true }) automatic: string | null;
  @Column('bytea', { name: 'sealed_from' }) sealedFrom: Buffer;
  @Column('bytea', { name: 'sealed_subject' }) sealedSubject: Buffer;
  @Column('bytea', { name: 'sealed_text' }) sealedText: Buffer;
  @Column('bytea', { name: 'sealed_original' }) sealedOriginal: Buffer;
  @Column('bytea', { name: 'sealed_message_id' }) sealedMessageId: Buffer;
  @Column('bytea', { name: 'message_id_index' }) messageIdIndex: Buffer;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
}
