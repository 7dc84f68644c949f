import { writeFileSync } from 'node:fs';
import { settingNames } from '../platform/config/settings';

/** `.wardline/settings.env`: with it the command line works on the one-machine default as it stands. Holds the keys. */
export function writeSettings(file: string, env: Readonly<Record<string, string>>): void {
  const lines = settingNames.flatMap((name) => (env[name] ? [`${name}='${env[name]}'`] : []));
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}
