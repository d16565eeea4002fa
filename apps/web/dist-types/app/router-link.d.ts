import type { LinkProps } from '../ui/link.tsx';
/** An anchor that changes the page without loading it anew, and fetches the page's code when it is pointed at. */
export declare function RouterLink({ href, keepFocus, onClick, onPointerEnter, onFocus, ...rest }: LinkProps): import("react").JSX.Element;
