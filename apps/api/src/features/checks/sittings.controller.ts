import { Body, Controller, Req } from '@nestjs/common';
import { SittingAccess, SittingAnswer, sittingRoutes as routes } from '@loopwright/contracts';
import type { FastifyRequest } from 'fastify';
import { Implements } from '../../platform/access/implements.ts';
import { SittingsService } from './sittings.service.ts';

/** For candidates, who have no account: the secret of their link is all that lets them in. */
@Controller()
export class SittingsController {
  constructor(private readonly sittings: SittingsService) {}

  @Implements(routes.open, 'anyone')
  open(@Req() { ip }: FastifyRequest, @Body({ schema: SittingAccess }) { token }: SittingAccess) {
    return this.sittings.open(token, ip);
  }

  @Implements(routes.start, 'anyone')
  start(@Req() { ip }: FastifyRequest, @Body({ schema: SittingAccess }) { token }: SittingAccess) {
    return this.sittings.start(token, ip);
  }

  @Implements(routes.answer, 'anyone')
  answer(@Req() { ip }: FastifyRequest, @Body({ schema: SittingAnswer }) answer: SittingAnswer) {
    return this.sittings.answer(answer, ip);
  }

  @Implements(routes.submit, 'anyone')
  submit(@Req() { ip }: FastifyRequest, @Body({ schema: SittingAccess }) { token }: SittingAccess) {
    return this.sittings.submit(token, ip);
  }
}
