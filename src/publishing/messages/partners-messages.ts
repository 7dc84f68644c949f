import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PartnerBounds } from '../../staff/partner-bounds';

/** $1 id of a message or of a decision of one's own, $2 partner, $3 staff. */
const OWN = `
  SELECT FROM message WHERE id = $1 AND partner_id = $2
  UNION ALL SELECT FROM decision WHERE id = $1 AND staff_id = $3`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What staff of a partner reach by an id in an address of messages: their partner's messages, and their decisions. */
@Injectable()
export class PartnersMessages implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly bounds: PartnerBounds,
  ) {}

  onModuleInit(): void {
    this.bounds.tell(async ({ id: staffId, partnerId }, id) => {
      if (!partnerId || !uuid.test(id)) return false;
      return (await this.db.query<unknown[]>(OWN, [id, partnerId, staffId])).length > 0;
    });
  }
}
