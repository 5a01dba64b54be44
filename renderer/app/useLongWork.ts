import { useEffect, useRef, useState } from 'react';
import { toAppError } from './errors.ts';
import { useNotifyError } from './notify.tsx';
import { useSaveRegistry } from './saving.ts';

/** Work of the core that tells how far it got and can be stopped; leaving the component stops it too. */
export interface LongWork<State> {
  state: State;
  setState: (state: State) => void;
  /**
   * Does the work: sends first what is still being typed, because papers are made of what is stored, then shows what
   * each message says. After an error other than stopping, the error is told and the state is the first one again.
   */
  run: <Message>(
    begun: State,
    ask: (signal: AbortSignal) => Promise<AsyncIterable<Message>>,
    next: (message: Message) => State,
  ) => Promise<void>;
  /** Stops the work; what is shown afterwards is the caller's. */
  stop: () => void;
}

/** Keeps the state of long work; `first` is shown before it and after an error. */
export function useLongWork<State>(first: State): LongWork<State> {
  const registry = useSaveRegistry();
  const notifyError = useNotifyError();
  const [state, setState] = useState<State>(first);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const run: LongWork<State>['run'] = async (begun, ask, next) => {
    const own = new AbortController();
    control.current = own;
    setState(begun);
    try {
      await registry.flushAll();
      for await (const message of await ask(own.signal)) {
        if (own.signal.aborted) break;
        setState(next(message));
      }
    } catch (thrown) {
      if (own.signal.aborted || toAppError(thrown).code === 'cancelled') return;
      notifyError(thrown);
      setState(first);
    }
  };
  return { state, setState, run, stop: () => control.current?.abort() };
}
