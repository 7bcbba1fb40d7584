import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them, jsdom has not; to be imported before what needs them at load.
Object.assign(globalThis, { TextDecoder, TextEncoder });
