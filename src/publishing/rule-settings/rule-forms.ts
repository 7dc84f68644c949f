/** What a form posts; anything may be missing. */
export type Posted = Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const orNothing = (value: unknown) => text(value) || undefined;

/** The forms of a rule's page as the API's bodies. */
export const ruleForm = ({ level, legalOnly, reason }: Posted) => ({
  level: orNothing(level),
  legalOnly: legalOnly === 'yes',
  reason: text(reason),
});

export const wordForm = ({ term, severity, advice, expiresOn }: Posted) => ({
  term: text(term),
  severity: text(severity),
  advice: text(advice),
  expiresOn: orNothing(expiresOn),
});

/** The rule of the page, and others by their ids with commas or spaces between. */
export const allowForm = ({ term, others, expiresOn, reason }: Posted, rule: string) => ({
  term: text(term),
  rules: [
    ...new Set([
      rule,
      ...text(others)
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ]),
  ],
  expiresOn: text(expiresOn),
  reason: text(reason),
});
