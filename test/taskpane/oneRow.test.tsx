import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IndicatorList } from '../../src/taskpane/components/IndicatorList';
import * as describeModule from '../../src/taskpane/state/describe';
import { itemsOf } from '../../src/taskpane/state/items';
import { TranslatorContext } from '../../src/taskpane/TranslatorContext';
import { defaultSettings } from '../../src/app/settings';
import { assessSheet } from '../../src/core/report';
import { createTranslator } from '../../src/i18n';
import { longForm } from './fakeUseCases';
import { stubBrowser } from './renderApp';

jest.mock('../../src/taskpane/state/describe', () => {
  const actual = jest.requireActual<typeof describeModule>('../../src/taskpane/state/describe');
  return { describe: jest.fn(actual.describe) };
});

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

it('draws only the clicked row again, not the list', async () => {
  stubBrowser();
  const sheet = longForm(30);
  const [project] = assessSheet(sheet, defaultSettings.profile).projects;
  const items = itemsOf(project!);
  const actions = {
    profile: defaultSettings.profile,
    reveal: () => undefined,
    useComputed: () => undefined,
    keepTyped: () => undefined,
    typedBefore: () => null,
    decide: () => undefined,
    decisionFor: () => null,
    draftFor: () => null,
    writeReasons: () => undefined,
  };
  render(
    <TranslatorContext.Provider value={createTranslator('zh-CN')}>
      <IndicatorList
        items={items}
        sheet={sheet}
        isBusy={false}
        isLaidOut
        actions={actions}
        scroller={{ current: null }}
      />
    </TranslatorContext.Provider>,
  );
  const described = jest.mocked(describeModule.describe);
  expect(described).toHaveBeenCalledTimes(30);
  described.mockClear();
  await userEvent.click(screen.getByRole('button', { name: /指标6/ }));
  expect(described.mock.calls.map(([, , item]) => item.id)).toEqual(['row-7-0']);
});
