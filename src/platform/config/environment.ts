import { Settings, SettingsError } from './settings';

/** Settings of this process. A wrong one ends it with words that say the cure. */
export function settingsOrExit(): Settings {
  try {
    return Settings.parse(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78); // EX_CONFIG of sysexits.h
  }
}
