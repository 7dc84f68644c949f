import path from 'node:path';
import { readBrand } from '../../src/platform/brand/read-brand';

/** The brand file of a force with a vivid look: a yellow header, pink lines, a crest that is higher than wide. */
export const SECOND_BRAND = path.join(__dirname, 'second-brand-files/brand.json');

export const secondBrand = readBrand(SECOND_BRAND);
