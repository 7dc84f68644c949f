import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { IMAGES } from './images.queries';
import type { ImageInput, MessageImage } from './message-image';

/** A picture's files, as a revision keeps them beside the answers. */
export type StoredImage = Pick<MessageImage, 'id' | 'full' | 'small'>;

/** Pictures that were uploaded. */
@Injectable()
export class ImagesService {
  constructor(private readonly db: DataSource) {}

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
