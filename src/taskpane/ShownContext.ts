import { createContext } from 'react';

/** Whether the sheet's own screen is in front, so that its keys hold; false while a panel covers it. */
export const ShownContext = createContext(true);
