import { ending } from './global-setup';

/** Stops what global-setup started; nothing is left over and jest can end. */
export default async function globalTeardown(): Promise<void> {
  const { stop } = ending;
  ending.stop = undefined;
  await stop?.();
}
