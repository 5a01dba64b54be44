import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Signatory } from '#shared/domain/office/index.ts';
import { useNotify } from '../../app/notify.tsx';
import { Form, FormRow } from '../../ui/FormRow.tsx';
import { localToday } from '../../ui/calendarMath.ts';
import { useFocusSoon } from '../../ui/useFocusSoon.ts';
import type { OfficeSaver } from '../officeSaver.ts';
import { SignatoryFields } from './SignatoryFields.tsx';

const useStyles = makeStyles({
  panel: { padding: '8px 0 16px' },
  remove: { marginTop: '12px' },
  add: { alignSelf: 'flex-start' },
});

const maxSignatories = 40;

/** Who signs letters of the office. */
export function SignatoriesPart({ saver }: { saver: OfficeSaver }): ReactElement {
  const { t } = useTranslation(['office', 'common']);
  const styles = useStyles();
  const notify = useNotify();
  const [open, setOpen] = useState<string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(list);
  const { signatories } = saver.value;
  const put = (next: Signatory[]) => saver.change({ signatories: next });
  const add = () => {
    const made: Signatory = {
      id: v7(),
      name: '',
      position: '',
      rank: '',
      nip: '',
      role: signatories.length === 0 ? 'kepala_daerah' : 'other',
      prefix: '',
      onBehalfOf: '',
      through: '',
      // Whoever is entered today holds the office today.
      confirmedOn: localToday(),
    };
    put([...signatories, made]);
    setOpen([made.id]);
    focusSoon(`[data-item="${made.id}"] input`);
  };
  const remove = (gone: Signatory) => {
    const before = signatories;
    put(signatories.filter((other) => other.id !== gone.id));
    notify({
      text: t('signatory.removed'),
      intent: 'info',
      action: { label: t('common:action.undo'), run: () => put(before) },
    });
  };
  return (
    <Form label={t('part.signatories')}>
      <FormRow aside={<p>{t('signatory.aside')}</p>}>
        {signatories.length === 0 ? (
          <MessageBar>
            <MessageBarBody>{t('signatory.empty')}</MessageBarBody>
          </MessageBar>
        ) : (
          <div ref={list}>
            <Accordion
              multiple
              collapsible
              openItems={open}
              onToggle={(_, data) => setOpen(data.openItems as string[])}
            >
              {signatories.map((signatory, index) => {
                const name = signatory.name === '' ? t('signatory.unnamed') : signatory.name;
                return (
                  <AccordionItem key={signatory.id} value={signatory.id} data-item={signatory.id}>
                    <AccordionHeader as="h2">
                      {[name, signatory.position].filter((part) => part !== '').join(' · ')}
                    </AccordionHeader>
                    <AccordionPanel>
                      <div className={styles.panel}>
                        <SignatoryFields
                          signatory={signatory}
                          issueOf={(field) => saver.issueOf(`signatories.${index}.${field}`)}
                          onChange={(patch) =>
                            put(
                              signatories.map((other) =>
                                other.id === signatory.id ? { ...other, ...patch } : other,
                              ),
                            )
                          }
                        />
                        <Button
                          className={styles.remove}
                          size="small"
                          appearance="subtle"
                          icon={<DeleteRegular />}
                          onClick={() => remove(signatory)}
                        >
                          {t('signatory.remove', { name })}
                        </Button>
                      </div>
                    </AccordionPanel>
                  </AccordionItem>
                );
              })}
            </Accordion>
          </div>
        )}
        <Button
          className={styles.add}
          icon={<AddRegular />}
          disabled={signatories.length >= maxSignatories}
          onClick={add}
        >
          {t('signatory.add')}
        </Button>
      </FormRow>
    </Form>
  );
}
