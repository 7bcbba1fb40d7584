import { useEffect, useState } from 'react';
import { useTranslator } from '../TranslatorContext';
import type { HostUseCases } from '../useCases';

/** Platforms in the words of office-js-helpers that have a name of their own here. */
const platforms = {
  OFFICE_ONLINE: 'pane.settings.host.web',
  PC: 'pane.settings.host.windows',
  MAC: 'pane.settings.host.mac',
} as const;

/** Where to ask, and how the line looks. */
export interface HostLineProps {
  readonly className: string;
  readonly describeHost: HostUseCases['describeHost'];
}

/**
 * Which Excel the sidebar runs in: the first thing that is asked when a fault is reported.
 *
 * @param props who knows
 * @returns the line; nothing where Excel does not tell
 * @example <HostLine className={styles.hint} describeHost={useCases.describeHost} />
 */
export function HostLine({ className, describeHost }: HostLineProps) {
  const { t } = useTranslator();
  const [platform, setPlatform] = useState<keyof typeof platforms | null>(null);
  useEffect(() => {
    let isGone = false;
    describeHost().then(
      (told) => {
        const known = Object.keys(platforms).find((each) => each === told.platform);
        // A key of the table, found in the table.
        if (!isGone && known) setPlatform(known as keyof typeof platforms);
      },
      () => undefined, // The chunk could not be fetched: the line stays away.
    );
    return () => {
      isGone = true;
    };
  }, [describeHost]);
  return platform && <p className={className}>{t(platforms[platform])}</p>;
}
