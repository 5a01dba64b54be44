import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/domain/office/index.ts';
import { FieldPair, Form, FormRow } from '../../ui/FormRow.tsx';
import { ChoiceField, RadioField } from '../../ui/fields/ChoiceField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import type { OfficeSaver } from '../officeSaver.ts';

const edges = ['top', 'bottom', 'left', 'right'] as const;

/** Paper, margins and font of the office's letters. */
export function PaperPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation('office');
  const { value, change } = saver;
  const { paper, marginsCm } = value;
  const range = (label: string, min: number, max: number) => t('paper.range', { label, min, max });
  const choosePaper = (name: Paper['name']) =>
    change({ paper: name === 'custom' ? { name, widthMm: 215, heightMm: 330 } : { name } });
  return (
    <Form label={t('part.paper')}>
      <FormRow>
        <ChoiceField
          label={t('paper.size')}
          width="medium"
          value={paper.name}
          choices={(['F4', 'A4', 'custom'] as const).map((name) => ({
            value: name,
            label: t(`paper.sizes.${name}`),
          }))}
          onChange={choosePaper}
        />
        {paper.name === 'custom' ? (
          <FieldPair>
            <NumberField
              label={t('paper.width')}
              value={paper.widthMm}
              min={100}
              max={600}
              rangeMessage={range(t('paper.width'), 100, 600)}
              onChange={(widthMm) => change({ paper: { ...paper, widthMm } })}
            />
            <NumberField
              label={t('paper.height')}
              value={paper.heightMm}
              min={100}
              max={900}
              rangeMessage={range(t('paper.height'), 100, 900)}
              onChange={(heightMm) => change({ paper: { ...paper, heightMm } })}
            />
          </FieldPair>
        ) : null}
        <Field label={t('paper.margins')}>
          <div>
            <FieldPair short>
              {edges.map((edge) => (
                <NumberField
                  key={edge}
                  label={t(`paper.margin.${edge}`)}
                  value={marginsCm[edge]}
                  min={0.5}
                  max={6}
                  rangeMessage={range(t(`paper.margin.${edge}`), 0.5, 6)}
                  onChange={(cm) => change({ marginsCm: { ...marginsCm, [edge]: cm } })}
                />
              ))}
            </FieldPair>
          </div>
        </Field>
        <RadioField
          label={t('paper.font')}
          layout="vertical"
          value={value.fontFamily}
          choices={(['Arimo', 'Tinos'] as const).map((font) => ({
            value: font,
            label: t(`paper.fonts.${font}`),
          }))}
          onChange={(fontFamily) => change({ fontFamily })}
        />
      </FormRow>
    </Form>
  );
}
