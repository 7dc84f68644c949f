/** The person must go to another page first. Pages answer 303 to `url`, a path on this site. */
export class Elsewhere extends Error {
  constructor(readonly url: string) {
    super('elsewhere');
  }
}
