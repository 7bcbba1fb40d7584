import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them, jsdom has not; set up before anything is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });
