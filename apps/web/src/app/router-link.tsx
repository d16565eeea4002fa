import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { LinkProps } from '../ui/link.tsx';

/** An anchor that changes the page without loading it anew, and fetches the page's code when it is pointed at. */
export function RouterLink({ href, keepFocus, onClick, onPointerEnter, onFocus, ...rest }: LinkProps) {
  const router = useRouter();
  const preload = () => void router.preloadRoute({ to: href.split(/[?#]/)[0] } as never).catch(() => undefined);
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      rest.target ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    router.history.push(href, (keepFocus ? { keepFocus: true } : {}) as never);
  };
  return (
    <a
      {...rest}
      href={href}
      onClick={go}
      onPointerEnter={(event) => (preload(), onPointerEnter?.(event))}
      onFocus={(event) => (preload(), onFocus?.(event))}
    />
  );
}
