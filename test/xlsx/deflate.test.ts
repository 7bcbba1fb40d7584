import { builtInDeflate, deflate, scriptedDeflate, type Deflate } from '../../src/xlsx/zip/deflate';

const builtIn = builtInDeflate(process);
const both: [string, Deflate][] = [
  ['scripted', scriptedDeflate],
  ['built in', builtIn ?? scriptedDeflate],
];
const content = new TextEncoder().encode('<c r="A1"><v>98.5</v></c>'.repeat(5000));
const zeros = new Uint8Array(20 * 1024 * 1024);

test('Node packs with what is built in, a browser with a script', () => {
  expect(builtIn).not.toBeNull();
  expect(deflate).toEqual({
    pack: expect.any(Function) as unknown,
    unpack: expect.any(Function) as unknown,
  });
  expect(deflate).not.toBe(scriptedDeflate);
  expect(builtInDeflate(undefined)).toBeNull();
  expect(builtInDeflate({})).toBeNull();
});

describe.each(both)('%s', (_, one) => {
  test.each(both)('what it packs, the other unpacks: %s', (__, other) => {
    for (const level of [3, 6] as const) {
      const packed = one.pack(content, level);
      expect(packed.length).toBeLessThan(content.length / 50);
      expect(Buffer.from(other.unpack(packed, content.length)).equals(content)).toBe(true);
    }
    expect(other.unpack(one.pack(new Uint8Array(), 6), 0)).toHaveLength(0);
  });

  test('a content that is longer than stated is seen, and costs no memory', () => {
    const packed = scriptedDeflate.pack(zeros, 6);
    const unpacked = one.unpack(packed, 500);
    expect(unpacked).toHaveLength(501);
    expect(unpacked.buffer.byteLength).toBeLessThan(100_000);
  });

  test('a content that is shorter than stated is seen', () => {
    expect(one.unpack(one.pack(content, 6), content.length + 7)).toHaveLength(content.length);
  });

  test('garbage and a stream that breaks off are refused', () => {
    expect(() => one.unpack(new Uint8Array([255, 255, 9]), 10)).toThrow();
    const packed = one.pack(content, 6);
    expect(() => one.unpack(packed.subarray(0, packed.length - 20), content.length)).toThrow();
  });
});

test('a large stream is watched piece by piece', () => {
  const packed = deflate.pack(random(5 * 1024 * 1024), 3);
  const whole = deflate.unpack(packed, 8 * 1024 * 1024);
  expect(packed.length).toBeGreaterThan(4 * 1024 * 1024);
  expect(Buffer.from(scriptedDeflate.unpack(packed, whole.length)).equals(whole)).toBe(true);
  expect(scriptedDeflate.unpack(packed, 1000)).toHaveLength(1001);
});

/** Numbers of a linear congruential generator: the same each time, and not packable. */
function random(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
