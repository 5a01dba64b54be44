import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { StoreStatus } from '#shared/contract/index.ts';

/** The store that the user works in, from opening to locking, whatever happens to the core meanwhile. */
interface SessionDesk {
  session: StoreStatus | null;
  setSession: (session: StoreStatus | null) => void;
}

const SessionContext = createContext<SessionDesk | null>(null);

/** Keeps the user's session over restarts of the core. */
export function SessionProvider(props: { children: ReactNode }): ReactElement {
  const [session, setSession] = useState<StoreStatus | null>(null);
  const desk = useMemo(() => ({ session, setSession }), [session]);
  return <SessionContext value={desk}>{props.children}</SessionContext>;
}

/** The session and the way to begin or end it. */
export function useSession(): SessionDesk {
  const desk = useContext(SessionContext);
  if (desk === null) throw new Error('useSession needs a SessionProvider');
  return desk;
}
