import { SetMetadata } from '@nestjs/common';

export const ONE_CLICK = 'wardline:one-click';

/**
 * A POST that a mail program makes by itself, with no page and no cookie before it (RFC 8058).
 * It is let in without a CSRF token: the token in its URL is the whole authority, and it may do one thing.
 */
export const OneClick = () => SetMetadata(ONE_CLICK, true);
