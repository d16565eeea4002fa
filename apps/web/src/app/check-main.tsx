/** The page of a candidate who holds the link of a knowledge check. It shares the kit with the team's app, and no screen of it. */
import '../ui/tokens.css';
import '../ui/base.css';
import '../platform/theme.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SittingPage } from '../features/checks/sitting/sitting-page.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SittingPage />
  </StrictMode>,
);
