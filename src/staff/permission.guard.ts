import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Refusal } from '../platform/errors';
import { Elsewhere } from '../platform/http/elsewhere';
import { isApi } from '../platform/http/is-api';
import { REQUIRES } from '../platform/http/permission';
import { menuOf } from './home/rules/menu';
import { StaffHome } from './home/staff-home';
import { PartnerBounds } from './partner-bounds';
import { isPartners } from './rules/partner-side';
import { may, permissions, type Permission } from './rules/permissions';
import { safeNext } from './rules/safe-next';
import { staffIdOf } from './sign-in/staff-session';
import type { StaffMember } from './staff-member';
import { StaffService } from './staff.service';
import { ApiTokens, bearerOf } from './tokens/api-tokens.service';

type StaffRequest = Request & { staff?: StaffMember };

/** Lets a request through to its route only with the permission that the route names. No name, no entry. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly staff: StaffService,
    private readonly tokens: ApiTokens,
    private readonly home: StaffHome,
    private readonly bounds: PartnerBounds,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<StaffRequest>();
    const needs = this.reflector.getAllAndOverride<unknown>(REQUIRES, [
      context.getHandler(),
      context.getClass(),
    ]);
    const member = await this.member(request);
    if (member) this.welcome(member, request, http.getResponse<Response>());
    if (needs === 'anyone') return true;
    if (!isPermission(needs)) throw notAllowed();
    if (!member) throw notSignedIn(request);
    if (!may(member.roles, needs)) throw notAllowed();
    if (needs.startsWith('message.') && isPartners(member)) await this.within(member, request);
    return true;
  }

  /** What a partner's staff may not see is not there for them. */
  private async within(member: StaffMember, { params }: Request): Promise<void> {
    const { id } = params;
    if (id === undefined) return;
    if (typeof id !== 'string' || !(await this.bounds.reaches(member, id)))
      throw new Refusal('not-found', 404, 'There is no such message.');
  }

  private async member(request: Request): Promise<StaffMember | null> {
    const id = isApi(request) ? await this.byToken(request) : staffIdOf(request);
    return id === null ? null : this.staff.memberById(id);
  }

  private async byToken(request: Request): Promise<string | null> {
    const token = bearerOf(request.header('authorization'));
    return token === null ? null : this.tokens.ownerOf(token);
  }

  private welcome(member: StaffMember, request: StaffRequest, response: Response): void {
    request.staff = member;
    if (isApi(request)) return;
    response.locals.me = member;
    response.locals.menu = menuOf(this.home.placesOf(member), request.path);
  }
}

const isPermission = (needs: unknown): needs is Permission =>
  typeof needs === 'string' && Object.hasOwn(permissions, needs);

const notAllowed = () =>
  new Refusal(
    'not-allowed',
    403,
    'Your account may not do this. Ask an administrator for the role.',
  );

/** Machines are told; people are led to the sign-in page, and back to the page that they wanted to see. */
function notSignedIn(request: Request): Error {
  if (isApi(request))
    return new Refusal(
      'not-signed-in',
      401,
      'Send a token of POST /api/v1/sign-in that has not run out.',
    );
  const next = request.method === 'GET' ? safeNext(request.originalUrl) : '/staff';
  return new Elsewhere(`/staff/sign-in?next=${encodeURIComponent(next)}`);
}
