import { Logger } from '@nestjs/common';
import { AppModule } from './app.module';
import { settingsOrExit } from './platform/config/environment';
import { web } from './platform/http/web';

/** Longer than requests may take to end, shorter than what supervisors wait before they kill. */
const CLOSE_MS = 15_000;

async function main(): Promise<void> {
  const settings = settingsOrExit();
  const app = await web(AppModule.of(settings), settings);
  await app.listen(settings.WEB_PORT);
  new Logger('Web').log(`Listening on ${await app.getUrl()}`);
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), CLOSE_MS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
