/**
 * A refusal that we expect: the API answers it as a problem (RFC 9457), a page as words.
 * `code` is stable and kebab-case; `words` tell a person what to do: the key of a catalogue's text, filled with
 * `details`, on what residents see; `details` hold field or blocker codes.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly words: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
