/** One thing that people may follow. `kind` is a word such as `priority`, `event` or `rumour`. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** The same as a mail and an approver must know it. */
export interface NamedSubject extends Subject {
  /** In mails: you get this because you asked about “name”. Nothing that tells of a person. */
  readonly name: string;
}
