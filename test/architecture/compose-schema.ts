/** The part of the Compose Specification that docker/compose.yaml keeps to; anything else is a slip. */
const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text, minItems: 1 } as const;
const duration = { type: 'string', pattern: '^\\d+(s|m)$' } as const;

const healthcheck = {
  type: 'object',
  required: ['test', 'interval', 'timeout', 'retries'],
  additionalProperties: false,
  properties: {
    test: { type: 'array', items: text, minItems: 2, contains: { const: 'CMD' } },
    interval: duration,
    timeout: duration,
    start_period: duration,
    retries: { type: 'integer', minimum: 1 },
  },
} as const;

const service = {
  type: 'object',
  required: ['image', 'restart'],
  additionalProperties: false,
  properties: {
    image: { type: 'string', pattern: ':(?!latest$)[\\w.-]+$' },
    build: {
      type: 'object',
      required: ['context', 'dockerfile'],
      additionalProperties: false,
      properties: { context: text, dockerfile: text },
    },
    command: texts,
    entrypoint: texts,
    // Names to texts: a bare number or yes would be read as something else.
    environment: {
      type: 'object',
      propertyNames: { pattern: '^[A-Z][A-Z0-9_]*$' },
      additionalProperties: text,
    },
    env_file: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'required'],
        additionalProperties: false,
        properties: { path: text, required: { type: 'boolean' } },
      },
    },
    ports: { type: 'array', items: { type: 'string', pattern: '^([\\d.]+:)?\\d+:\\d+$' } },
    volumes: {
      type: 'array',
      items: { type: 'string', pattern: '^(\\./)?[\\w./-]+:/[\\w./-]+(:ro)?$' },
    },
    depends_on: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['condition'],
        additionalProperties: false,
        properties: {
          condition: {
            enum: ['service_started', 'service_healthy', 'service_completed_successfully'],
          },
        },
      },
    },
    deploy: {
      type: 'object',
      additionalProperties: false,
      properties: { replicas: { type: 'integer', minimum: 1 } },
    },
    healthcheck,
    restart: { type: 'string', pattern: '^(no|unless-stopped|on-failure:\\d+)$' },
    init: { type: 'boolean' },
    read_only: { type: 'boolean' },
    tmpfs: texts,
    cap_drop: texts,
    security_opt: texts,
    shm_size: text,
    stop_grace_period: duration,
  },
} as const;

export const composeSchema = {
  type: 'object',
  required: ['name', 'services', 'volumes'],
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: { type: 'object', additionalProperties: service },
    volumes: { type: 'object' },
  },
} as const;

export interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
}

export interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}
