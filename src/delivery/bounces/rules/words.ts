/** What servers say of an address, whatever code they give. Lenient words count before hard ones. */
const full =
  /(?:mailbox|inbox|account|user|recipient|storage|postfach|bo[iî]te|buz[oó]n)[^.\n]{0,60}?\b(?:is |are |has )?(?:full|over ?quota|exceeded|voll|pleine|lleno)|over ?quota|quota (?:has been )?exceeded|exceed\w* (?:the |its |their |his |mail|storage )*quota|insufficient (?:disk|system|mailbox) (?:space|storage)|out of storage|mailbox size limit|mailbox limit exceeded/i;
const sender =
  /sender (?:address )?(?:rejected|verif|denied|not)|sender.{0,20}(?:blocked|blacklist)|return path|cannot verify (?:the )?sender/i;
const blocked =
  /\bspam|blacklist|block ?list|blocked (?:using|by)|(?<!not )listed (?:by|in|at|on)|reputation|\bDNSBL|\bSPF\b|\bDKIM\b|\bDMARC\b|unauthenticated|not authenticated|policy|relay(?:ing)? (?:access )?(?:denied|not)|not permitted to relay|content rejected|virus|message (?:size|too large|is too)|exceeds? (?:the )?(?:size|maximum)|too many (?:recipients|connections|messages)|rate limit/i;
const unknown =
  /(?:user|recipient|mailbox|account|address|addressee|alias|email account|e-mail address)s?\b[^.\n]{0,80}?\b(?:unknown|not found|does(?:n['’]t| not) (?:exist|have)|not exist|no longer (?:valid|exists|available|in use)|invalid|disabled|inactive|deactivated|discontinued|suspended|not listed|unavailable or no longer|could not be found|couldn['’]t be found|wasn['’]t found|not known)|(?:unknown|invalid|no such|nonexistent|non-existent|bad) (?:local |virtual |destination )?(?:user|recipient|mailbox|address|account|person|alias)|not listed in|no mailbox here|user doesn['’]t have|recipient address rejected: access denied|recipientnotfound|not our customer|undeliverable address|no longer (?:works|employed)|(?:empf[aä]nger|adresse|benutzer|postfach)[^.\n]{0,60}(?:unbekannt|existiert nicht|nicht gefunden)|unbekannter? empf[aä]nger|(?:adresse|utilisateur|destinataire)[^.\n]{0,60}(?:n['’]existe pas|inconnu)|(?:usuario|direcci[oó]n|buz[oó]n)[^.\n]{0,60}(?:no existe|desconocid)/i;
const noDomain =
  /(?:host|domain)(?: or domain)?(?: name)?\b[^.\n]{0,60}(?:not found|does not exist|couldn['’]t be found|unknown|nonexistent)|couldn['’]t find any host|unrouteable (?:mail )?(?:address|domain)|unable to route|nullmx|does not accept mail|doesn['’]t (?:receive|accept) (?:e?mail|mail)|no mx/i;
const later =
  /\bwarning\b[^\n]{0,80}(?:delay|not been delivered)|\bdelay(?:ed)?\b[^\n]{0,80}(?:delivery|hours|delivered)|delivery[^\n]{0,60}delayed|still (?:be )?(?:being )?(?:trying|retried|attempted)|will (?:be retried|continue to (?:try|be tried)|keep trying|try again)|(?:no action is required|do not need to (?:resend|do anything))|has not (?:yet )?been delivered/i;

export type Said = 'full' | 'blocked' | 'unknown' | 'no domain' | null;

/** What a server's words are about. Of our sender: never about the address. Only when sure: it is unknown. */
export function said(words: string): Said {
  if (full.test(words)) return 'full';
  if (sender.test(words)) return 'blocked';
  if (unknown.test(words)) return 'unknown';
  if (blocked.test(words)) return 'blocked';
  return noDomain.test(words) ? 'no domain' : null;
}

/** Whether it is only a warning: the server goes on trying. */
export const goesOnTrying = (words: string): boolean => later.test(words);
