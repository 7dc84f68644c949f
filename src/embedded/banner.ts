import { demoAccounts, DEMO_PASSWORD } from '../staff/seeds/accounts';
import type { Addresses, RunFile } from './run-file';

/** What a person needs to look around, once everything answers. */
export function banner(at: Addresses): string {
  const longest = Math.max(...demoAccounts.map(({ role }) => role.length));
  return [
    '',
    'Wardline is running.',
    '',
    `  Residents       ${at.site}/`,
    `  Staff           ${at.site}/staff  (password of each: ${DEMO_PASSWORD})`,
    ...demoAccounts.map(
      ({ email, role }) => `                    ${role.padEnd(longest)} ${email}`,
    ),
    `  Mail catcher    ${at.mailPage ?? `none; mail leaves by ${at.smtp}`}`,
    `  Mailroom        smtp://${at.mailroom}  (replies to Wardline's mail)`,
    `  Temporal        ${at.temporal}`,
    '',
    '  See the whole main job, in a second terminal:  npm run demo',
    '  Stop:  Ctrl-C. Data and logs stay in .wardline/',
    '',
  ].join('\n');
}

export function alreadyRunning(pid: number, run: RunFile | undefined): string {
  const first = `Wardline already runs from this folder (process ${pid}).`;
  if (!run?.ready) return `${first} It is still starting or stopping.`;
  const { site, mailPage } = run.addresses;
  return [first, `  Site          ${site}/`, mailPage && `  Mail catcher  ${mailPage}`]
    .filter(Boolean)
    .join('\n');
}
