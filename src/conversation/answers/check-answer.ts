import type { Settings } from '../../platform/config/settings';
import { runChecks } from '../../publishing/checks/run-checks';
import type { Finding } from '../../publishing/checks/types';

/**
 * What stops an officer's answer to one resident: findings of severity `block`.
 * The law of contempt and of victims' anonymity knows no difference between one reader and many.
 */
export function checkAnswer(
  text: string,
  { OFFICIAL_DOMAINS }: Pick<Settings, 'OFFICIAL_DOMAINS'>,
  asOf = new Date(),
): Finding[] {
  const { findings } = runChecks({
    subject: '',
    body: text,
    declaration: { nation: 'england', messageType: 'answer' },
    claims: [],
    officialDomains: OFFICIAL_DOMAINS,
    asOf: asOf.toISOString().slice(0, 10),
  });
  return findings.filter(({ severity }) => severity === 'block');
}
