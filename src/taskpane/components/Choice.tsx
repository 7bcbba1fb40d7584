import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  chosen: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What can be chosen, and whether it is. */
export interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/**
 * One of a few things of which one holds. Quieter than the button that acts on the choice, and marked by
 * more than a colour.
 *
 * @param props the choice
 * @returns a button that stays pressed
 * @example <Choice isChosen={tier === 'partial'} onChoose={choose}>部分达成</Choice>
 */
export function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={mergeClasses(isChosen && styles.chosen)}
      {...(isChosen && { icon: <Checkmark16Regular /> })}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {children}
    </Button>
  );
}
