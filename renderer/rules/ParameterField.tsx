import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#shared/domain/common/index.ts';
import { ChoiceField, DateField, LongTextField, TextField, TickField } from '../ui/index.ts';
import type { TypedParameter } from './model/correction.ts';
import { useRuleWords } from './ruleWords.ts';

/** One parameter of a rule, edited by what it is: a number, a unit, a date, a tick or words. */
export function ParameterField(props: {
  parameter: TypedParameter;
  /** What the pack says, when it says something else. */
  hint: string | undefined;
  problem: string | undefined;
  onChange: (typed: string) => void;
}): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const { name, input, typed } = props.parameter;
  const label = words.parameter(name);
  const { hint, problem } = props;
  const field = `parameters.${name}`;
  switch (input) {
    case 'unit':
      return (
        <ChoiceField
          label={label}
          hint={hint}
          problem={problem}
          field={field}
          width="medium"
          value={typed}
          choices={['days', 'working_days', 'months'].map((unit) => ({
            value: unit,
            label: words.value('unit', unit),
          }))}
          onChange={props.onChange}
        />
      );
    case 'date':
      return (
        <DateField
          label={label}
          hint={hint}
          problem={problem}
          field={field}
          value={parseCalendarDate(typed)}
          onChange={(date) => props.onChange(date ?? '')}
        />
      );
    case 'tick':
      return (
        <TickField
          label={label}
          checked={typed === 'true'}
          onChange={(checked) => props.onChange(String(checked))}
        />
      );
    case 'lines':
      return (
        <LongTextField
          label={label}
          hint={hint}
          problem={problem}
          field={field}
          rows={3}
          value={typed}
          onChange={props.onChange}
        />
      );
    case 'number':
    case 'text':
    case 'dates':
      return (
        <TextField
          label={label}
          hint={input === 'dates' ? t('edit.datesHint') : hint}
          problem={problem}
          field={field}
          width={input === 'number' ? 'short' : 'full'}
          value={typed}
          onChange={props.onChange}
        />
      );
  }
}
