import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useSaveRegistry } from '../saving.ts';

/** Saves what waits before the window closes, and asks when something cannot be saved. */
export function CloseGuard(): ReactElement {
  const { t } = useTranslation();
  const registry = useSaveRegistry();
  const mayClose = useRef(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (mayClose.current || !registry.isDirty) return;
      event.preventDefault();
      void registry.flushAll().then((isClean) => {
        if (!isClean) {
          setAsking(true);
          return;
        }
        mayClose.current = true;
        window.close();
      });
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [registry]);
  return (
    <ConfirmDialog
      open={asking}
      title={t('save.closeTitle')}
      text={t('save.closeText')}
      confirm={t('save.closeAnyway')}
      onClose={() => setAsking(false)}
      onConfirm={() => {
        mayClose.current = true;
        window.close();
      }}
    />
  );
}
