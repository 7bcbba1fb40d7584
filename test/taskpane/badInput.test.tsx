import { screen, waitFor } from '@testing-library/react';
import { badForms } from '../core/table/badForms';
import { FakeUseCases } from './fakeUseCases';
import { renderApp, stubBrowser } from './renderApp';

jest.setTimeout(30_000); // jsdom works out styles slowly on a busy machine

beforeEach(() => {
  stubBrowser();
});

describe.each(badForms)('$is', ({ sheet, says, isQuestion }) => {
  it(`is told to the person${isQuestion ? ', who is asked to check the columns' : ''}`, async () => {
    renderApp(new FakeUseCases({ ...sheet, id: 's1', name: '自评表' }));
    await screen.findByText('已找到自评表');
    await waitFor(() => {
      expect(document.body).toHaveTextContent(says);
    });
    const name = isQuestion ? '核对各列' : '指定各列';
    expect(screen.getByRole('button', { name })).toBeVisible();
  });
});
