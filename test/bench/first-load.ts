import 'reflect-metadata';
import { givenSite } from '../factories/residents-site';
import { launch } from '../support/browser';
import { firstLoad, SLOW, weight } from '../support/look';
import { startWeb } from '../support/web';
import { onStage, say, type Stage } from './sending/stage';

const VISITS = 3;

const middle = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** First visits to the main pages of residents by a slow telephone, in a real Chromium. */
async function play(stage: Stage): Promise<void> {
  const web = await startWeb(stage.settings);
  const browser = await launch();
  try {
    const { pages } = await givenSite(web.db, stage.settings);
    say(
      `${SLOW.kilobits} kbit/s, ${SLOW.latency} ms there and back, a processor ${SLOW.processor} times slower`,
    );
    // The first page makes the server ready, and is not counted.
    await firstLoad(browser, web.url, '/');
    for (const [name, path] of pages) {
      const context = await browser.newContext({ baseURL: web.url });
      const bytes = await weight(context, path);
      await context.close();
      const visits = [];
      for (let visit = 0; visit < VISITS; visit++)
        visits.push(await firstLoad(browser, web.url, path));
      const painted = middle(visits.map((visit) => visit.painted));
      const loaded = middle(visits.map((visit) => visit.loaded));
      say(
        `${name}: ${(bytes / 1024).toFixed(1)} KB, seen after ${painted.toFixed(0)} ms, whole after ${loaded.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    await web.close();
  }
}

onStage({}, play).then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
