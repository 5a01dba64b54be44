import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { phraseTokens } from '#shared/domain/letters/index.ts';
import { useNotify } from '../app/notify.tsx';
import { rowsLabel } from '../app/rowsLabel.ts';

const useStyles = makeStyles({
  // Longer than the window: it scrolls instead of running out of it.
  menu: { maxHeight: '50vh', overflowY: 'auto' },
});

/** Fields of a letter in whose words placeholders are filled. */
const takingTokens = ['subject', 'opening', 'body', 'grounds', 'closing'];

/** The text field that the cursor was in last, if placeholders are filled there. */
function takesTokens(target: EventTarget | null): target is HTMLTextAreaElement {
  if (!(target instanceof HTMLTextAreaElement)) return false;
  const field = target.closest('[data-field]')?.getAttribute('data-field') ?? '';
  return takingTokens.includes(field);
}

/** Puts a placeholder for data of the dossier where the cursor was, so that the data stays alive in edited words. */
export function TokenMenu(props: { rows: readonly string[] }): ReactElement {
  const { t, i18n } = useTranslation('papers');
  const styles = useStyles();
  const notify = useNotify();
  const last = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (takesTokens(event.target)) last.current = event.target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  const insert = (token: string) => {
    const field = last.current;
    if (field?.isConnected !== true) {
      notify({ text: t('tokens.nowhere'), intent: 'info' });
      return;
    }
    field.setRangeText(`{${token}}`, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The menu gives the focus back to its button first.
    setTimeout(() => field.focus());
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{t('tokens.insert')}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.menu}>
          {phraseTokens.map((token) => (
            <MenuItem key={token} secondaryContent={`{${token}}`} onClick={() => insert(token)}>
              {t(`tokens.${token}`)}
            </MenuItem>
          ))}
          {props.rows.map((name) => (
            <MenuItem key={name} secondaryContent={`{${name}}`} onClick={() => insert(name)}>
              {rowsLabel(name, i18n)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
