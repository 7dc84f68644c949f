import { DECORATIVE } from './message-image';

/** Kinds of picture. The rules on pictures know custody, bodycam, wanted and missing people apart. */
export const imageKinds = [
  ['own', 'The force’s own picture'],
  ['photo', 'A picture by somebody else'],
  ['event', 'A picture of an event or of people'],
  ['cctv', 'CCTV'],
  ['bwv', 'Body-worn video'],
  ['custody', 'Custody picture'],
  ['wanted', 'Wanted person'],
  ['missing', 'Missing person'],
  ['efit', 'E-fit'],
  ['property', 'Property'],
  ['map', 'Map'],
  ['poster', 'Poster or graphic'],
  ['logo', 'Logo'],
  [DECORATIVE, 'Decoration, which says nothing'],
] as const;

export const kindWords = (type = ''): string =>
  imageKinds.find(([value]) => value === type)?.[1] ?? type;
