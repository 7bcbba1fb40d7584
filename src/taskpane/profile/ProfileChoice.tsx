import {
  Button,
  Field,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Profile } from '../../core/scoring/profile';
import { profiles } from '../../core/scoring/profiles';
import { useTranslator } from '../TranslatorContext';
import { isPreset } from './ownProfiles';

const useStyles = makeStyles({
  source: {
    ...typographyStyles.caption1,
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  remove: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** The profile that is looked at, the office's own ones, and who wants to know. */
export interface ProfileChoiceProps {
  readonly chosen: Profile;
  readonly own: readonly Profile[];
  readonly onChoose: (profile: Profile) => void;
  readonly onRemove: (id: string) => void;
}

/**
 * The list of profiles: the office's own and the presets, each with its source. Removing one of the
 * office's own takes two presses.
 *
 * @param props the profiles
 * @returns the list
 * @example <ProfileChoice chosen={base} own={own} onChoose={choose} onRemove={remove} />
 */
export function ProfileChoice({ chosen, own, onChoose, onRemove }: ProfileChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [asksFor, setAsksFor] = useState<string | null>(null);
  const isOwn = own.some(({ id }) => id === chosen.id);
  return (
    <div>
      <Field label={t('pane.profile.preset')}>
        <Select
          value={chosen.id}
          onChange={(_, { value }) => {
            const profile = [...own, ...profiles].find(({ id }) => id === value);
            if (profile) onChoose(profile);
          }}
        >
          {!isOwn && !isPreset(chosen) && <option value={chosen.id}>{chosen.name}</option>}
          {own.length > 0 && (
            <optgroup label={t('pane.profile.own')}>
              <Options profiles={own} />
            </optgroup>
          )}
          <optgroup label={t('pane.profile.presets')}>
            <Options profiles={profiles} />
          </optgroup>
        </Select>
        <p className={styles.source}>{t('pane.row.source', { source: chosen.source })}</p>
      </Field>
      {isOwn && (
        <div className={styles.remove}>
          {asksFor === chosen.id ? (
            <>
              <Button
                size="small"
                onClick={() => {
                  setAsksFor(null);
                  onRemove(chosen.id);
                }}
              >
                {t('pane.profile.removeSure', { name: chosen.name })}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setAsksFor(null);
                }}
              >
                {t('pane.reason.cancel')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setAsksFor(chosen.id);
              }}
            >
              {t('pane.profile.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Options({ profiles: listed }: { readonly profiles: readonly Profile[] }) {
  return listed.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
