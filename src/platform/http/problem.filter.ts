import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Elsewhere } from './elsewhere';
import { withoutData } from '../logging/without-data';
import { incidentId } from './incident';
import { isApi } from './is-api';
import { asJson, problemOf, type Problem } from './problem';
import { routeOf } from './route-of';

const titles: Readonly<Record<string, string>> = {
  'not-found': 'Page not found',
  'not-allowed': 'You may not do this',
  'too-many-requests': 'Too many tries',
  'form-expired': 'This page was open for too long',
  'stale-edit': 'Someone changed this meanwhile',
  'unknown-token': 'This link does not work',
  'expired-token': 'This link has expired',
  'used-token': 'This link has been used',
  unexpected: 'Sorry, there is a problem with the service',
};

/** Every error of every route ends here: a problem (RFC 9457) for machines, plain words for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    // A stream that has begun cannot change its status any more: cut it, so that the reader sees a fault.
    if (response.headersSent) return void response.destroy();
    if (error instanceof Elsewhere && !isApi(request))
      return void response.redirect(303, error.url);
    const problem = this.recorded(problemOf(error), error, request);
    const wait = problem.details.retryAfterSeconds;
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    if (problem.status === 401 && isApi(request)) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(problem.status);
    if (isApi(request)) return void response.type('application/problem+json').json(asJson(problem));
    this.page(request, response, problem);
  }

  private recorded(problem: Problem, error: unknown, request: Request): Problem {
    if (!problem.unexpected) return problem;
    const incident = incidentId();
    this.logger.error({
      incident,
      method: request.method,
      route: routeOf(request),
      error: withoutData(error),
    });
    return { ...problem, details: { ...problem.details, incident } };
  }

  private page(request: Request, response: Response, { code, words, details }: Problem): void {
    const title = titles[code] ?? 'That did not work';
    const forStaff = /^\/staff(\/|$)/.test(request.path);
    const shown = { ...details, title, words, forStaff };
    response.render('platform/http/views/error', shown, (fault, html) => {
      if (fault) this.logger.error({ page: 'error', error: withoutData(fault) });
      response.type('html').send(fault ? `<!DOCTYPE html><title>${title}</title>` : html);
    });
  }
}
