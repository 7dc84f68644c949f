import type { Queue } from './rules/queues';

export type ActivityMap = Record<string, (...args: unknown[]) => Promise<unknown>>;

export interface ActivityProvider {
  queues: readonly Queue[];
  instance: object;
}

/** Activity functions by queue and name. Throws when one name stands twice on a queue. */
export function activityMaps(providers: readonly ActivityProvider[]): Map<Queue, ActivityMap> {
  const maps = new Map<Queue, ActivityMap>();
  const owners = new Map<string, string>();
  for (const { queues, instance } of providers) {
    const owner = instance.constructor.name;
    for (const name of methodNames(instance)) {
      const method = (instance as ActivityMap)[name]!;
      for (const queue of queues) {
        const taken = owners.get(`${queue} ${name}`);
        if (taken)
          throw new Error(
            `Activity ${name} on queue ${queue} stands in ${taken} and in ${owner}: rename one.`,
          );
        owners.set(`${queue} ${name}`, owner);
        const map = maps.get(queue) ?? {};
        maps.set(queue, Object.assign(map, { [name]: method.bind(instance) }));
      }
    }
  }
  return maps;
}

/** Methods of the class itself; TypeScript's `private` ones too, so keep helpers outside the class. */
function methodNames(instance: object): string[] {
  const prototype = Object.getPrototypeOf(instance) as object;
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name);
}
