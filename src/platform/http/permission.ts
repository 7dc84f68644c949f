import { SetMetadata } from '@nestjs/common';

/** Metadata that every route carries; the boot stops where one is missing. */
export const REQUIRES = 'wardline:requires';

/** A route that needs no sign-in: residents' pages, health, public look-ups. */
export const Anyone = () => SetMetadata(REQUIRES, 'anyone');
