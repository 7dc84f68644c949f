import { officialDomainsOf } from '../../platform/config/official-domains';
import type { Settings } from '../../platform/config/settings';
import type { RuleSettings } from '../../publishing/rule-settings/rules/settings';
import { runChecks } from '../../publishing/checks/run-checks';
import type { Finding } from '../../publishing/checks/types';

/**
 * What stops an officer's answer to one resident: findings of severity `block`, by the catalogue or by the force's settings.
 * The law of contempt and of victims' anonymity knows no difference between one reader and many.
 */
export function checkAnswer(
  text: string,
  settings: Pick<Settings, 'OFFICIAL_DOMAINS' | 'PUBLIC_URL' | 'FORCE_SITE'>,
  rules: RuleSettings,
  asOf = new Date(),
): Finding[] {
  const input = {
    subject: '',
    body: text,
    declaration: { nation: 'england', messageType: 'answer', bulk: false } as const,
    claims: [],
    officialDomains: officialDomainsOf(settings),
    asOf: asOf.toISOString().slice(0, 10),
  };
  const { findings } = runChecks(input, rules);
  return findings.filter(({ severity }) => severity === 'block');
}
