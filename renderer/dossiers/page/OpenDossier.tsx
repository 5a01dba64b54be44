import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  makeStyles,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '#renderer/app/api.ts';
import { useSectionSaver } from '#renderer/app/saving.ts';
import { useUndo } from '#renderer/app/undo.tsx';
import { focusInside } from '#renderer/ui/styles.ts';
import type { DossierView } from '#shared/contract/index.ts';
import { focusField } from '../../basis/index.ts';
import { useDossierActions } from '../actions.ts';
import { contradictions } from '../model/contradictions.ts';
import { firstOpenSection, sectionStates } from '../model/sectionStates.ts';
import { sectionOfField } from '#shared/domain/dossiers/index.ts';
import { gaps, pageViewFrom, type PageView } from '../model/sections.ts';
import { timelineOf } from '../model/timeline.ts';
import { DossierHeader } from './DossierHeader.tsx';
import { rememberSection } from './lastSections.ts';
import { localToday } from './localToday.ts';
import { SectionBody } from './SectionBody.tsx';
import { SectionNav } from './SectionNav.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';
import { useSectionKeys } from './useSectionKeys.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '0' },
  middle: { display: 'flex', flexGrow: 1, minHeight: '0' },
  work: {
    display: 'flex',
    flexGrow: 1,
    minWidth: '0',
    minHeight: '0',
    outlineStyle: 'none',
    ...focusInside,
  },
});

/** One dossier that is open: header, sections, the work, the explanation, the timeline. */
export function OpenDossier(props: { view: DossierView; section: string }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('dossiers');
  const { api, orpc } = useCore();
  const navigate = useNavigate();
  const search = useSearch({ from: '/dossiers/$id/$section' });
  const actions = useDossierActions();
  const saver = useSectionSaver(props.view);
  const workRef = useRef<HTMLDivElement>(null);
  const { value: dossier } = saver;
  const { id } = dossier;
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { dossierId: id } })).data
    ?.checklist;
  const papers = useQuery(orpc.papers.list.queryOptions({ input: { dossierId: id } })).data;

  const states = useMemo(
    () => sectionStates({ dossier, checklist: checklist ?? null, papers: papers ?? null }),
    [dossier, checklist, papers],
  );
  const found = useMemo(() => contradictions(dossier), [dossier]);
  const missing = useMemo(() => gaps(dossier), [dossier]);
  const today = checklist?.today ?? localToday();
  const timeline = useMemo(
    () =>
      timelineOf({
        steps: checklist?.steps ?? [],
        today,
        departsOn: dossier.travel.departsOn,
        returnsOn: dossier.travel.returnsOn,
      }),
    [checklist, today, dossier.travel],
  );

  const known = pageViewFrom(props.section);
  const view: PageView = known ?? firstOpenSection(states);
  const goTo = (next: PageView, field?: string) =>
    void navigate({
      to: '/dossiers/$id/$section',
      params: { id, section: next },
      search: field === undefined ? {} : { field },
    });
  const goToField = (field: string) => {
    const home = sectionOfField(field);
    if (home === null) return;
    if (home !== view || workRef.current === null || !focusField(workRef.current, field)) {
      goTo(home, field);
    }
  };
  useEffect(() => {
    rememberSection(id, view);
  }, [id, view]);
  useEffect(() => {
    if (search.field !== undefined && workRef.current !== null) {
      focusField(workRef.current, search.field);
    }
  }, [search.field, view]);
  useEffect(() => {
    // Who opens a dossier comes to work in it, not to pass by its head and its sections first.
    const { current } = workRef;
    if (current?.contains(document.activeElement) === false) current.focus();
  }, []);
  useSectionKeys((next) => {
    goTo(next);
    workRef.current?.focus();
  });

  const travel = (which: 'undo' | 'redo') => async () => {
    // What was typed is a change too: it goes first, and is what undo takes back.
    await saver.flush();
    saver.receive(await api.dossiers[which]({ id }));
  };
  const undo = travel('undo');
  const redo = travel('redo');
  useUndo({ undo, redo });

  return (
    <div className={styles.page}>
      <DossierHeader
        saver={saver}
        checklist={checklist ?? null}
        today={today}
        view={view}
        actions={actions}
        onCheckAnswers={() => goTo('answers')}
      />
      {dossier.archived ? (
        <MessageBar>
          <MessageBarBody>{t('page.archivedText')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void actions.archive(id, false)}>{t('action.unarchive')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <div className={styles.middle}>
        <SectionNav dossierId={id} current={view} states={states} />
        <div
          ref={workRef}
          className={styles.work}
          role="group"
          aria-label={t(`section.${view}`)}
          tabIndex={-1}
        >
          <SectionBody
            view={view}
            saver={saver}
            contradictions={found}
            states={states}
            missing={missing}
            findings={checklist?.findings ?? null}
            outdated={saver.answer.outdatedTravellers}
            today={today}
            onGoToSection={(next) => goTo(next)}
            onGoToField={goToField}
          />
        </div>
      </div>
      <TimelineStrip
        timeline={timeline}
        departsOn={dossier.travel.departsOn}
        returnsOn={dossier.travel.returnsOn}
      />
    </div>
  );
}
