import { Controller } from '@nestjs/common';
import { homeRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { HomeService } from './home.service.ts';

@Controller()
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Implements(routes.waiting, { can: 'home.waiting' })
  waiting(@SignedIn() actor: Actor) {
    return this.home.waiting(actor);
  }
}
