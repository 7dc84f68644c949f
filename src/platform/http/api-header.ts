import { ApiHeader } from '@nestjs/swagger';

/** Writes a header that a parameter decorator reads into the OpenAPI of its route. */
export function apiHeader(name: string, description: string, format?: string) {
  const schema = { type: 'string', ...(format && { format }) };
  return (target: object, method: string | symbol | undefined): void => {
    const descriptor = method && Object.getOwnPropertyDescriptor(target, method);
    if (!descriptor) return;
    ApiHeader({ name, description, required: true, schema })(target, method, descriptor);
  };
}
