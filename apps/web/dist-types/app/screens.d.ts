/** Every screen and its address. A screen's code is fetched when it is first needed. */
import type { ScreenOf } from './screen.ts';
/** Behind the sign-in, inside the shell. */
export declare const screens: readonly ScreenOf[];
/** For anyone, on a page of their own. */
export declare const openScreens: readonly ScreenOf[];
