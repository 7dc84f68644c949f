import type { DataConverter } from '@temporalio/common';
import type { Settings } from '../config/settings';
import { AesPayloadCodec } from './payload-codec';

/** Bundled into the workflows as well, hence a path. */
export const failureConverterPath = require.resolve('./failure-converter');

/** How ids travel to Temporal and back: JSON, encrypted; failures likewise. */
export function dataConverter(settings: Pick<Settings, 'DATA_KEYS'>): DataConverter {
  return { failureConverterPath, payloadCodecs: [new AesPayloadCodec(settings.DATA_KEYS)] };
}
