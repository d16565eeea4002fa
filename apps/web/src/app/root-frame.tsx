import { Outlet } from '@tanstack/react-router';

/** Around every page, inside the shell or not. */
export function RootFrame() {
  return <Outlet />;
}
