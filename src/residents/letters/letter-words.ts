/** What every mail of ours to a resident ends with. */
export function foot(force: { name: string; site: string }): string {
  return [
    `${force.name}: neighbourhood messages`,
    'Do not report a crime by answering this e-mail. In an emergency call 999.',
    `Otherwise call 101 or go to ${force.site}`,
  ].join('\n');
}

/** Paragraphs as plain text, with the foot below a signature mark. */
export function letterText(paragraphs: readonly string[], force: { name: string; site: string }) {
  return `${paragraphs.join('\n\n')}\n\n-- \n${foot(force)}\n`;
}
