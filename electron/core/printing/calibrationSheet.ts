import { paperSizeMm, type Office } from '#shared/domain/office/index.ts';
import {
  measuringLineMm,
  paperSizeName,
  type CalibrationModel,
} from '#shared/domain/printing/index.ts';
import { translator, type AppLanguage } from '#shared/i18n/index.ts';

/** The calibration sheet on the office's paper with every text resolved. */
export function calibrationModel(office: Office, language: AppLanguage): CalibrationModel {
  const t = translator(language);
  const { widthMm, heightMm } = paperSizeMm(office.paper);
  const paper = paperSizeName(widthMm, heightMm);
  return {
    layout: 'calibration',
    language,
    title: t('printing:sheet.title'),
    date: '2026-01-01',
    page: {
      widthMm,
      heightMm,
      marginsCm: { top: 0, bottom: 0, left: 0, right: 0 },
      fontFamily: 'Arimo',
      fontSizePt: 10,
    },
    letterhead: { logo: null },
    lineMm: measuringLineMm,
    paper: t('printing:sheet.paper', { paper }),
    steps: [
      t('printing:sheet.step1'),
      t('printing:sheet.step2'),
      t('printing:sheet.step3', { mm: String(measuringLineMm) }),
      t('printing:sheet.step4'),
    ],
    leftLine: t('printing:sheet.leftLine', { mm: String(measuringLineMm) }),
    topLine: t('printing:sheet.topLine', { mm: String(measuringLineMm) }),
    hundred: t('printing:sheet.hundred'),
  };
}
