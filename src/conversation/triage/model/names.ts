import type { Category, Flag, Route, Urgency } from '../vocabulary';

/** The urgencies that the model may raise to, the gravest first. */
export const raises = ['immediate', 'urgent', 'priority', 'standard'] as const satisfies Urgency[];
export type Raise = (typeof raises)[number];

/** What a score of the model is for. */
export const atLeast = (urgency: Raise) => `urgency ${urgency}`;
export const flagged = (flag: Flag) => `flag ${flag}`;
export const sentTo = (route: Route) => `route ${route}`;
export const ofKind = (category: Category) => `category ${category}`;

/** What a reply is and who gets it is asked of the whole reply; danger, of every passage. */
export const isOfWhole = (name: string) => /^(?:route|category) /.test(name);
