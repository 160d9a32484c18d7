import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './platform/api.ts';
import { setUpText } from './platform/text.ts';
import { makeRouter } from './routes.tsx';
import { cssVariables, theme } from './theme.ts';

/** A refusal is an answer and is not asked for again; only silence is. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => error instanceof ApiProblem && error.status === 0 && count < 2,
    },
  },
});
const router = makeRouter(queries);

const place = document.getElementById('root');
if (place === null) {
  throw new Error('the page has no place for the user interface');
}
await setUpText();
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
