import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../platform/query-client.ts';
import { LinkProvider } from '../ui/link.tsx';
import { MenuHost } from '../ui/menu.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { RouterLink } from './router-link.tsx';
import { router } from './router.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LinkProvider component={RouterLink}>
        <RouterProvider router={router} InnerWrap={WithOverlays} />
      </LinkProvider>
    </QueryClientProvider>
  </StrictMode>,
);

/** Menus and toasts hold links, so they stand inside the router. */
function WithOverlays({ children }: { children: React.ReactNode }) {
  return (
    <>
      {children}
      <MenuHost />
      <Toasts />
    </>
  );
}
