import { Injectable } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { reencode } from '../../publishing/images/reencode';
import { parserOptions } from '../inbound/parser-options';
import { sealedPurpose } from '../replies/purposes';
import { ATTACHMENTS_OF, PICTURE, QUARANTINE, SHOW_PICTURE } from './attachments.queries';
import { OneAtATime } from './one-at-a-time';

/** Without its name: that may say anything, and staff need only what it is. */
export interface AttachmentLine {
  id: string;
  replyId: string;
  /** In words, by its bytes. */
  kind: string;
  bytes: number;
  /** `picture` and `shown` can be looked at; `quarantined` is kept sealed and never served. */
  state: 'picture' | 'shown' | 'quarantined' | 'erased';
}

export interface ShownPicture {
  bytes: Buffer;
  type: 'jpeg' | 'png';
}

interface Row {
  place: number;
  type: 'jpeg' | 'png' | null;
  sealedShown: Buffer | null;
  sealedOriginal: Buffer | null;
}

/** What residents attached. A picture is made anew when it is first looked at; nothing else is ever served. */
@Injectable()
export class Attachments {
  private readonly workbench = new OneAtATime();

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly settings: Settings,
  ) {}

  of(concernId: string): Promise<AttachmentLine[]> {
    return this.db.query<AttachmentLine[]>(ATTACHMENTS_OF, [concernId]);
  }

  /** For those who may see the concern: the caller has asked. Refuses 404 `no-picture`. */
  async picture(concernId: string, id: string): Promise<ShownPicture> {
    const [row] = await this.db.query<Row[]>(PICTURE, [id, concernId]);
    if (!row) throw noPicture();
    const { type, sealedShown, sealedOriginal } = row;
    if (type && sealedShown)
      return { type, bytes: this.vault.openBytes(sealedShown, sealedPurpose.picture) };
    return this.workbench.run(() => this.makeAnew(id, sealedOriginal!, row.place));
  }

  private async makeAnew(id: string, sealedOriginal: Buffer, place: number): Promise<ShownPicture> {
    const original = this.vault.openBytes(sealedOriginal, sealedPurpose.original);
    const bytes = (await simpleParser(original, parserOptions)).attachments[place]?.content;
    const made = bytes && (await this.reencoded(bytes));
    if (!made) {
      await this.db.query(QUARANTINE, [id]);
      throw noPicture();
    }
    const sealed = this.vault.seal(made.bytes, sealedPurpose.picture);
    await this.db.query(SHOW_PICTURE, [id, made.type, sealed]);
    return made;
  }

  /** Without place, time, camera or anything else but what one sees; null for one that cannot be read. */
  private async reencoded(bytes: Buffer): Promise<ShownPicture | null> {
    try {
      const { full } = await reencode(bytes, this.settings.IMAGE_MEGAPIXELS * 1_000_000);
      if (full.type === 'webp') return null;
      return { bytes: full.bytes, type: full.type };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}

const noPicture = () => new Refusal('no-picture', 404, 'There is no picture to show.');
