import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { errorSentence } from '../../i18n/sentences';
import { useTranslator } from '../TranslatorContext';
import type { AutoOpen } from '../useCases';

const useStyles = makeStyles({
  switch: { marginLeft: '-8px' },
  said: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    ':empty': { display: 'none' },
  },
});

/**
 * Lets the sidebar open together with this workbook.
 *
 * @param props.autoOpen where the choice is kept
 * @returns the switch, and why the choice could not be kept
 * @example <AutoOpenSwitch autoOpen={useCases.autoOpen} />
 */
export function AutoOpenSwitch({ autoOpen }: { readonly autoOpen: AutoOpen }) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const [isOn, setOn] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isGone = false;
    autoOpen.isOn().then(
      (stored) => {
        if (!isGone) setOn(stored);
      },
      () => undefined, // Excel does not tell: off, as it is for a new workbook.
    );
    return () => {
      isGone = true;
    };
  }, [autoOpen]);
  const change = async (wanted: boolean) => {
    setOn(wanted);
    setError(null);
    try {
      await autoOpen.set(wanted);
    } catch (reason) {
      setOn(!wanted);
      setError(reason);
    }
  };
  return (
    <>
      <Switch
        className={styles.switch}
        checked={isOn}
        label={t('pane.settings.autoOpen')}
        onChange={(_, { checked }) => {
          void change(checked);
        }}
      />
      <p className={styles.said} role="alert">
        {error !== null && errorSentence(translator, error)}
      </p>
    </>
  );
}
