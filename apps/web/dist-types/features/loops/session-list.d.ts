import type { LoopSession } from '@loopwright/contracts';
import { type MenuItem } from '../../ui/menu.tsx';
import { type Builder } from './builder-context.ts';
/** The sessions in their order; moving to one selects it. */
export declare function SessionList(): import("react").JSX.Element;
/** What can be done with one session. */
export declare function sessionItems({ loop, edit, open, select }: Builder, session: LoopSession): MenuItem[];
