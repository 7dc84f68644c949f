import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Elsewhere } from './elsewhere';
import { withoutData } from '../logging/without-data';
import { hasText, said, textIn } from '../texts/texts';
import { incidentId } from './incident';
import { isApi } from './is-api';
import { languageFor } from './language';
import { asJson, problemOf, type Problem } from './problem';
import { routeOf } from './route-of';

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

  private page(request: Request, response: Response, problem: Problem): void {
    const { code, details } = problem;
    const htmlLang = languageFor(response);
    const named = `platform/http:title.${code}`;
    const title = textIn(htmlLang, hasText(named) ? named : 'platform/http:title.other');
    const words = said(htmlLang, problem.words, details);
    const forStaff = /^\/staff(\/|$)/.test(request.path);
    const shown = {
      ...{ ...details, title, words, forStaff, htmlLang },
      // People send us such a page, and its address may hold a token.
      ...(problem.unexpected && { languageLinks: [] }),
    };
    response.render('platform/http/views/error', shown, (fault, html) => {
      if (fault) this.logger.error({ page: 'error', error: withoutData(fault) });
      response.type('html').send(fault ? `<!DOCTYPE html><title>${title}</title>` : html);
    });
  }
}
