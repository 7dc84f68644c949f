import { SetMetadata } from '@nestjs/common';

export const HARMLESS = 'wardline:harmless';

/** A POST that changes and keeps nothing, so that nobody gains by sending it in another's name: it takes no form token. */
export const Harmless = () => SetMetadata(HARMLESS, true);
