import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refusal } from './app/api.ts';
import { LanguageProvider } from './app/language.tsx';
import { createAppRouter } from './app/routes.tsx';
import { takeToken } from './app/session.ts';

/** What the server refused it refuses again; what it did not answer is asked once more. */
const retry = (failures: number, error: Error) =>
  failures < 1 && !(error instanceof Refusal && error.status >= 400 && error.status < 500);

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry, refetchOnWindowFocus: false } },
});
const router = createAppRouter();

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

await takeToken();

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no element #app');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
