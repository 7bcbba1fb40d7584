// A busy machine can hold Chromium for longer than any wait: one more try, and the first fault is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
