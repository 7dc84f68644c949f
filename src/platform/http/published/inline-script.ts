import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TEMPLATE = createRequire(__filename).resolve('govuk-frontend/dist/govuk/template.njk');

function hashed(template: string): string {
  const script = /<script[^>]*?%}>(.+?)<\/script>/.exec(template)?.[1];
  if (!script)
    throw new Error('The template of GOV.UK Frontend has no script of its own any more.');
  return createHash('sha256').update(script).digest('base64');
}

/** SHA-256 of the script that GOV.UK Frontend's template holds, as a policy names it (CSP 3, 2.3.1). */
export const INLINE_SCRIPT = hashed(readFileSync(TEMPLATE, 'utf8'));
