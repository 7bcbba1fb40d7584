import { deflateSync, Inflate, inflateSync } from 'fflate';

/**
 * Packs and unpacks the deflate streams of a zip archive. Node has this built in, many times faster than
 * any JavaScript; a browser has it for streams only, and gets it in JavaScript.
 */
export interface Deflate {
  /** The packed bytes; `level` from 1 (fast) to 9 (small). */
  readonly pack: (content: Uint8Array, level: 3 | 6) => Uint8Array;
  /**
   * The content, in memory that is bounded by the stated size. One that is longer than stated is cut off
   * somewhere behind it, so that its length tells.
   */
  readonly unpack: (packed: Uint8Array, size: number) => Uint8Array;
}

/**
 * Above this packed size the unpacking is watched piece by piece. Below, a lie about the size costs at most
 * the time to unpack 1032 times as much, and no memory.
 */
const watchedFrom = 4 * 1024 * 1024;
const pieceSize = 64 * 1024;

/** In JavaScript, for browsers. */
export const scriptedDeflate: Deflate = {
  pack: (content, level) => deflateSync(content, { level }),
  unpack: (packed, size) =>
    packed.length < watchedFrom
      ? inflateSync(packed, { out: new Uint8Array(size + 1) })
      : unpackWatched(packed, size),
};

function unpackWatched(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size + 1);
  let reached = 0;
  const stream = new Inflate((piece) => {
    content.set(piece.subarray(0, content.length - reached), reached);
    reached = Math.min(content.length, reached + piece.length);
  });
  for (let at = 0; at < packed.length && reached <= size; at += pieceSize) {
    stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  }
  return content.subarray(0, reached);
}

/**
 * The built-in one of a program that runs in Node.
 *
 * @param program the global `process`, if there is one
 * @returns null in a browser
 * @example builtInDeflate(globalThis.process)?.pack(content, 6)
 */
export function builtInDeflate(program: Partial<NodeJS.Process> | undefined): Deflate | null {
  const zlib = program?.getBuiltinModule?.('node:zlib');
  if (!zlib) return null;
  return {
    pack: (content, level) => plain(zlib.deflateRawSync(content, { level })),
    unpack: (packed, size) => {
      try {
        // One more than stated, so that the end is reached in one piece and a longer content is seen.
        const chunkSize = Math.max(64, size + 1);
        return plain(zlib.inflateRawSync(packed, { chunkSize, maxOutputLength: size + 1 }));
      } catch (error) {
        if (isTooLarge(error)) return new Uint8Array(size + 1);
        throw error;
      }
    },
  };
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_BUFFER_TOO_LARGE';

/** `slice` of a Buffer would share its memory. */
const plain = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** What this program packs and unpacks with. */
export const deflate: Deflate =
  builtInDeflate((globalThis as { process?: Partial<NodeJS.Process> }).process) ?? scriptedDeflate; // absent in a browser
