import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { surroundings } from '../platform/config/surroundings';
import { alreadyRunning, banner } from './banner';
import { claim } from './lock';
import { placesIn } from './places';
import { endOrphans, readRunFile } from './run-file';
import { say } from './say';
import { Stack } from './stack';

/**
 * Entry point of `npm start`: all of Wardline on one machine, until Ctrl-C.
 * Exit code 0 after a clean stop, 1 when it cannot start or already runs.
 */
async function main(): Promise<number> {
  const places = placesIn(resolve('.wardline'));
  const lock = claim(places.lock);
  if (!lock.held) {
    say(alreadyRunning(lock.by.pid, readRunFile(places.run)));
    return 1;
  }
  const asked = stopAsked();
  const stack = new Stack(places, surroundings(), say);
  try {
    say('Starting Wardline; its data is in .wardline/');
    await endOrphans(places.run, say);
    const started = stack.start().then((addresses) => say(banner(addresses)));
    const why = await Promise.race([asked, started.then(() => asked)]);
    say(`\nStopping (${why})`);
    started.catch(() => undefined); // a start that was told to stop ends in an error, and may
    return 0;
  } catch (error) {
    say(`\nWardline could not start. ${(error as Error).message}`);
    return 1;
  } finally {
    await stack.stop();
    rmSync(places.run, { force: true });
    lock.release();
    say('Stopped.');
  }
}

/** npm passes a Ctrl-C on that the terminal sent us already, so later ones change nothing. */
function stopAsked(): Promise<string> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => asked(signal));
    }
  });
}

void main().then((code) => process.exit(code));
