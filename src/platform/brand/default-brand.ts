import path from 'node:path';
import type { Brand } from './brand';
import { readBrand } from './read-brand';

/** Of the force of the demonstration, which there is none of: its crest is our own drawing. */
export const defaultBrand: Brand = readBrand(path.join(__dirname, 'assets/brand.json'));
