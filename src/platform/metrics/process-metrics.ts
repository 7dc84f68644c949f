import { Registry } from 'prom-client';

/**
 * What this process counts by itself. Each room declares its own counters here, beside what they count. Labels are of
 * closed lists: never an id, an address or a word of anybody.
 */
export const processMetrics = new Registry();
