import type { Ports } from './ports';
import type { Secrets } from './secrets';

/** What the three processes must be told; each a name of Settings. */
export interface Wiring {
  databaseUrl: string;
  temporalAddress: string;
  smtpUrl: string;
  /** Folder of the heads of the audit log. */
  auditHeads: string;
}

/**
 * The environment of web, worker, mailroom and the command line. What a person set outside comes
 * last, save for what this stack itself decided: addresses and ports.
 */
export function childEnvironment(
  outside: Record<string, string>,
  wiring: Wiring,
  ports: Ports,
  secrets: Secrets,
): Record<string, string> {
  const { DATA_KEYS, INDEX_KEYS, LINK_KEYS, SESSION_SECRET } = secrets;
  return {
    PUBLIC_URL: `http://localhost:${ports.web}`,
    MAIL_DOMAIN: 'talk.example.org',
    LOG_LEVEL: 'warn',
    // The mail catcher wakes nobody, and who tries it out at night wants to see mail.
    QUIET_FROM: '00:00',
    QUIET_TO: '00:00',
    // Whoever tries it out posts mail by hand, from domains that publish nothing.
    SENDER_DNS: 'off',
    AUDIT_HEADS_FOLDER: wiring.auditHeads,
    ...{ DATA_KEYS, INDEX_KEYS, LINK_KEYS, SESSION_SECRET },
    ...outside,
    DATABASE_URL: wiring.databaseUrl,
    TEMPORAL_ADDRESS: wiring.temporalAddress,
    SMTP_URL: wiring.smtpUrl,
    WEB_PORT: String(ports.web),
    MAILROOM_PORT: String(ports.mailroom),
  };
}
