import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { RateLimits } from '../../platform/http/rate-limits';
import { ImagesService, type StoredImage } from './images.service';
import type { Picked } from './picked';
import { reencode, tooLarge } from './reencode';

/** A person picks pictures one by one; each costs a second of work. */
const LIMIT = { points: 60, seconds: 600 };

/** Takes pictures in. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly images: ImagesService,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  /** 413 `picture-too-large`, 415 `no-picture`, 422 `too-many-pixels` or `broken-picture`. */
  async take(
    staffId: string,
    key: string | undefined,
    picked: Picked | null,
  ): Promise<StoredImage> {
    if (!picked) throw new Refusal('picture-missing', 422, 'Choose a picture first.');
    const { IMAGE_MEGABYTES, IMAGE_MEGAPIXELS } = this.settings;
    if (picked.size > picked.bytes.length) throw tooLarge(IMAGE_MEGABYTES);
    await this.limits.take('image', staffId, LIMIT);
    const made = await reencode(picked.bytes, IMAGE_MEGAPIXELS * 1_000_000);
    const request = { picture: createHash('sha256').update(picked.bytes).digest('hex') };
    const id = await this.idempotency.once(staffId, key, request, (tx) =>
      this.images.keep(tx, staffId, made),
    );
    const [stored] = await this.images.byIds([id]);
    return stored!;
  }
}
