/** The end of the audit chain on one day, as it is kept outside the database. Numbers and hashes alone. */
export interface Head {
  /** YYYY-MM-DD on the force's clock. */
  readonly day: string;
  /** Number of the newest entry; 0 while there is none. */
  readonly seq: number;
  /** Its hash, in hex. */
  readonly hash: string;
  /** How many entries there were up to it: the same as `seq`, or some were missing already. */
  readonly entries: number;
  /** When this head was signed, ISO 8601 in UTC. Later than `day` for a day that was made up for. */
  readonly at: string;
  /** Changes when a restored database is released, see ADR 18. */
  readonly epoch: string;
}

export interface SignedHead extends Head {
  /** Id of the key in LINK_KEYS that the signing key comes from. */
  readonly key: string;
  /** Ed25519 over `signedText`, base64. */
  readonly signature: string;
}

/** The hash that the first entry follows. */
export const EMPTY_CHAIN = '00';

/** What is signed: one field a line, after a line that says what it is. Any tool can write it again. */
export const signedText = ({ day, seq, hash, entries, at, epoch }: Head, key: string): string =>
  ['wardline audit head 1', day, seq, hash, entries, at, epoch, key, ''].join('\n');

/** One line of the file, without its end. */
export const lineOf = ({
  day,
  seq,
  hash,
  entries,
  at,
  epoch,
  key,
  signature,
}: SignedHead): string => JSON.stringify({ day, seq, hash, entries, at, epoch, key, signature });
