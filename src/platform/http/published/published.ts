import { SetMetadata, applyDecorators } from '@nestjs/common';
import { Anyone } from '../permission';

export const PUBLISHED = 'wardline:published';

/** Seconds for which a browser or a cache of others may show it without asking us. */
const SECONDS = 10;

/**
 * A GET that is the same for everybody: no session, no form token, no cookie. It is kept for a moment in this process
 * and for `seconds` elsewhere, with an ETag. What may not be shown any more is gone everywhere after that time.
 */
export const Published = (seconds: number = SECONDS) =>
  applyDecorators(Anyone(), SetMetadata(PUBLISHED, seconds));
