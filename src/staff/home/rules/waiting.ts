/** What somebody is waited for at a place of the staff pages. */
export interface Waiting {
  readonly words: string;
  /** It is late, or somebody may be in danger. */
  readonly pressing: boolean;
}
