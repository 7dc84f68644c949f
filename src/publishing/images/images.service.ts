import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { IMAGES, IMAGE_OF, KEEP_FILE, KEEP_IMAGE } from './images.queries';
import type { ImageInput, MessageImage } from './message-image';
import type { Encoded } from './reencode';

/** A picture's files, as a revision keeps them beside the answers. */
export type StoredImage = Pick<MessageImage, 'id' | 'full' | 'small'>;

/** Pictures that were uploaded. */
@Injectable()
export class ImagesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Keeps both sizes. The same picture again is the one that is there already. Gives its id. */
  async keep(
    tx: EntityManager,
    staffId: string,
    { full, small }: { full: Encoded; small: Encoded },
  ): Promise<string> {
    for (const { bytes, type, width, height } of [full, small])
      await tx.query(KEEP_FILE, [bytes, type, width, height]);
    const rows = await tx.query<{ id: string }[]>(KEEP_IMAGE, [full.bytes, small.bytes, staffId]);
    const [made] = rows;
    if (!made) {
      const [known] = await tx.query<[{ id: string }]>(IMAGE_OF, [full.bytes]);
      return known.id;
    }
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      action: 'image.uploaded',
      subject: { kind: 'image', id: made.id },
    });
    return made.id;
  }

  byIds(ids: readonly string[], db: EntityManager = this.db.manager): Promise<StoredImage[]> {
    return ids.length === 0 ? Promise.resolve([]) : db.query<StoredImage[]>(IMAGES, [ids]);
  }

  /** Puts the digests beside the answers. 422 `invalid-input` for a picture that was never uploaded. */
  async withFiles(db: EntityManager, given: readonly ImageInput[]): Promise<MessageImage[]> {
    const stored = await this.byIds(
      given.map(({ id }) => id),
      db,
    );
    return given.map((image, index) => {
      const files = stored.find(({ id }) => id === image.id.toLowerCase());
      if (!files) {
        const words = 'Choose a picture that was uploaded.';
        throw new Refusal('invalid-input', 422, words, {
          errors: [{ field: `images.${index}.id`, words }],
        });
      }
      return { ...image, ...files };
    });
  }
}
