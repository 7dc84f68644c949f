/** The template that a message began with, and what was put in its fields. */
export interface FilledTemplate {
  code: string;
  version: number;
  /** By the names of the template's fields. */
  values: Record<string, string>;
}
