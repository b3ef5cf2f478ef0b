import { useQuery } from '@tanstack/react-query';

export type Session = { role: 'reader' | 'curator' | 'admin' | null; name: string | null; token: boolean };

/**
 * Takes the token that the printed address carries behind its # into a cookie, and out of the address: nobody should copy it
 * along with a link. To be called before anything is asked for.
 */
export async function takeToken(): Promise<void> {
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (token === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  await fetch('/api/v1/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(() => {});
}

/** What the reader of this page may do; nothing is known before it has come. @public */
export function useSession(): Session | undefined {
  return useQuery({
    queryKey: ['/session'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await (await fetch('/api/v1/session', { signal })).json()) as Session,
  }).data;
}

/** Whether the reader may take in and correct. @public */
export const mayWrite = (session: Session | undefined): boolean =>
  session?.role === 'curator' || session?.role === 'admin';
