/** Stored with every finding. Raise it with any change to a rule, a list or the shared text analysis. */
export const RULES_VERSION = '2026.11.7';
