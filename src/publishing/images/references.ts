/** `![words](image:id)` in a body: where a picture stands, with what it shows in the language of that body. */
const REFERENCE = /!\[[^[\]\n]{0,300}\]\(image:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;

/** Ids of the pictures that a body places, in order. */
export const imageReferences = (markdown: string): string[] =>
  [...markdown.matchAll(REFERENCE)].map((match) => (match[1] ?? '').toLowerCase());
