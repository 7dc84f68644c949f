import type { Model } from '../../publishing/checks/model/weights';
import { foreign } from './languages/detect';
import { nameCase, signsOf } from './model/likeness';
import { scoredBy, type Scored } from './model/scoring';
import { trained } from './model/weights';
import { cases } from './rules/cases';
import { recount, ruledSigns } from './ruled-signs';
import type { Case, Sign } from './rules/rule';
import { quote, read, type Reading } from './text/reading';
import { complete, weigh } from './weigh';
import {
  higher,
  safetyFlags,
  type Category,
  type Flag,
  type Route,
  type Urgency,
} from './vocabulary';

/** Raise with every change that can alter an answer; it is stored with each. */
export const RULES_VERSION = 'rules-10';

export interface Reason {
  flag: string;
  quote: string;
}

/** `reasons` quote the words behind each flag; the case itself is quoted under its category. */
export interface Triage {
  category: Category;
  urgency: Urgency;
  route: Route;
  flags: Flag[];
  reasons: Reason[];
  rulesVersion: string;
}

/** What no rule knew: a person looks, sooner if it is in a language the rules cannot read. */
function unknown(reading: Reading, unread: boolean): Sign {
  const one: Case = unread
    ? { ...cases.tension, category: 'concern' }
    : { category: 'concern', route: 'neighbourhood_team', urgency: 'standard', weight: 1 };
  return {
    rule: 'unknown',
    flags: ['low_confidence'],
    case: one,
    start: 0,
    end: reading.plain.text.length,
  };
}

function reasonsOf(
  reading: Reading,
  signs: readonly Sign[],
  top: Case | null,
  category: Category,
): Reason[] {
  const reasons = new Map<string, string>();
  const said = (sign: Sign) => quote(reading, sign.start, sign.end).slice(0, 200);
  const named = signs.find((sign) => sign.case === top);
  if (named) reasons.set(category, said(named));
  for (const sign of signs) {
    for (const flag of sign.flags) if (!reasons.has(flag)) reasons.set(flag, said(sign));
  }
  return [...reasons].map(([flag, words]) => ({ flag, quote: words }));
}

/** The model that stands beside the rules, and what scores a reply with it. */
export interface Beside {
  model: Model;
  score: (reading: Reading, ruled: readonly Sign[]) => Scored[];
}

/** The trained model, or none: the rules alone. */
const beside = (): Beside => ({ model: trained(), score: scoredBy(trained()) });

/**
 * Urgency, category, route and flags of what somebody wrote, with the words that led to each.
 * Pure and deterministic: the same text and rules version give the same answer, always.
 * The model comes after the rules and only adds.
 */
export function triage(text: string, likeness: Beside | null = beside()): Triage {
  const reading = read(text);
  const tongue = foreign(reading);
  const ruled = ruledSigns(reading, tongue);
  const signs = [...ruled.signs];
  const scored = likeness?.score(reading, ruled.signs) ?? [];
  if (!signs.some((sign) => sign.case) || (tongue.unread && tongue.signs.length === 0))
    signs.push(unknown(reading, tongue.unread));
  if (likeness) {
    const like = signsOf(reading, scored, likeness.model, weigh(signs).urgency);
    signs.push(...(ruled.past ? recount(like) : like));
  }
  const { top, urgency, flags } = weigh(signs);
  complete(flags);
  if (tongue.code) flags.add(`language:${tongue.code}`);
  const chosen = likeness
    ? nameCase(
        { ruled: top ?? undefined, urgency, harm: safetyFlags.some((flag) => flags.has(flag)) },
        scored,
        likeness.model,
      )
    : (top ?? cases.thanks);
  const also = new Set(signs.flatMap((s) => (s.case && s.case.weight >= 30 ? [s.case] : [])));
  for (const one of also) {
    if (one.category !== chosen.category && one.weight < chosen.weight)
      flags.add(`also:${one.category}`);
  }
  return {
    category: chosen.category,
    urgency: reading.cut ? higher(urgency, 'priority') : urgency,
    route: chosen.route,
    flags: [...flags].sort(),
    reasons: reasonsOf(reading, signs, top, chosen.category),
    rulesVersion: RULES_VERSION,
  };
}
