import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BookInformationRegular,
  BriefcaseRegular,
  DocumentTextRegular,
  FolderOpenRegular,
  FormRegular,
  PeopleRegular,
  QrCodeRegular,
  QuestionCircleRegular,
  SettingsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { layout, ownTokens } from '../../ui/theme.ts';
import { focusInside } from '../../ui/styles.ts';

const useStyles = makeStyles({
  rail: {
    width: layout.railWidth,
    flexShrink: '0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '8px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowY: 'auto',
  },
  folded: { width: layout.railFolded, padding: '8px 4px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '36px',
    padding: '0 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    boxSizing: 'border-box',
    borderLeft: '3px solid transparent',
    '& svg': { width: '20px', height: '20px', flexShrink: '0' },
    ':hover': { backgroundColor: ownTokens.rowHover },
    ...focusInside,
    '&[aria-current="page"]': {
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
      borderLeftColor: tokens.colorCompoundBrandStroke,
      '& svg': { color: tokens.colorBrandForeground1 },
    },
  },
  iconOnly: { padding: '0', justifyContent: 'center' },
  apart: { marginTop: 'auto' },
});

const wide = window.matchMedia('(min-width: 1200px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

type Place = 'desk' | 'dossiers' | 'people' | 'forms' | 'rules' | 'office';

const places: { place: Place; to: `/${Place}`; icon: FluentIcon }[] = [
  { place: 'desk', to: '/desk', icon: BriefcaseRegular },
  { place: 'dossiers', to: '/dossiers', icon: FolderOpenRegular },
  { place: 'people', to: '/people', icon: PeopleRegular },
  { place: 'forms', to: '/forms', icon: FormRegular },
  { place: 'rules', to: '/rules', icon: BookInformationRegular },
];

/** Main sections at the left; icons alone where the window is narrow. */
export function Rail(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  const folded = !useSyncExternalStore(subscribe, () => wide.matches);
  const className = mergeClasses(styles.link, folded && styles.iconOnly);
  return (
    <nav aria-label={t('nav.label')} className={mergeClasses(styles.rail, folded && styles.folded)}>
      {places.map(({ place, to, icon: Icon }) => (
        <Named key={place} folded={folded} label={t(`nav.${place}`)}>
          <Link to={to} className={className}>
            <Icon aria-hidden />
            {folded ? null : t(`nav.${place}`)}
          </Link>
        </Named>
      ))}
      <Named folded={folded} label={t('nav.templates')}>
        <Link to="/templates/$kind" params={{ kind: 'permission_request' }} className={className}>
          <DocumentTextRegular aria-hidden />
          {folded ? null : t('nav.templates')}
        </Link>
      </Named>
      <span className={styles.apart} />
      <Named folded={folded} label={t('nav.checkCode')}>
        <Link to="/check-code" className={className}>
          <QrCodeRegular aria-hidden />
          {folded ? null : t('nav.checkCode')}
        </Link>
      </Named>
      <Named folded={folded} label={t('nav.office')}>
        <Link to="/office" className={className}>
          <SettingsRegular aria-hidden />
          {folded ? null : t('nav.office')}
        </Link>
      </Named>
      <Named folded={folded} label={t('nav.help')}>
        <Link to="/help/$topic" params={{ topic: 'start' }} className={className}>
          <QuestionCircleRegular aria-hidden />
          {folded ? null : t('nav.help')}
        </Link>
      </Named>
    </nav>
  );
}

function Named(props: { folded: boolean; label: string; children: ReactElement }): ReactElement {
  return props.folded ? (
    <Tooltip content={props.label} relationship="label" positioning="after">
      {props.children}
    </Tooltip>
  ) : (
    props.children
  );
}
