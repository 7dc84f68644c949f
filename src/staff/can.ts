import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { REQUIRES } from '../platform/http/permission';
import type { Permission } from './rules/permissions';
import type { StaffMember } from './staff-member';

/** The permission that a route needs. */
export const Can = (permission: Permission) => SetMetadata(REQUIRES, permission);

/** The signed-in member of staff. The guard has made sure that there is one. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): StaffMember =>
    context.switchToHttp().getRequest<Request & { staff: StaffMember }>().staff,
);
