import { surroundings } from '../../../src/platform/config/surroundings';

/** How the jest process tells its workers where the servers are. */
export const shared = {
  server: 'WARDLINE_TEST_SERVER',
  template: 'WARDLINE_TEST_TEMPLATE',
  temporal: 'WARDLINE_TEST_TEMPORAL',
} as const;

/** Throws with the cure when the suite belongs to a project without the stack. */
export function fromStack(what: keyof typeof shared): string {
  const value = surroundings()[shared[what]];
  if (value) return value;
  throw new Error(
    'The test servers are not running. Put this test into a jest project with the stack ' +
      '(test/integration, test/workflows, test/browser, test/faults).',
  );
}
