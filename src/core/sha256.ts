const initialState = firstWords(8, (prime) => Math.sqrt(prime));
const constants = firstWords(64, (prime) => Math.cbrt(prime));

/** The SHA-256 of a text in UTF-8 (FIPS 180-4), in hexadecimal digits. Where no I/O library may be, there is no other. */
export function sha256(text: string): string {
  const state = Uint32Array.from(initialState);
  const bytes = padded(new TextEncoder().encode(text));
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < bytes.byteLength; offset += 64) {
    const view = new DataView(bytes.buffer, offset, 64);
    for (let index = 0; index < 64; index++) {
      schedule[index] = index < 16 ? view.getUint32(index * 4) : nextWord(schedule, index);
    }
    compress(state, schedule);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The fractional bits of a root of each of the first primes. */
function firstWords(count: number, root: (prime: number) => number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}

function padded(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

function nextWord(schedule: Uint32Array, index: number): number {
  const at = (back: number): number => schedule[index - back] ?? 0;
  const [early, late] = [at(15), at(2)];
  const mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
  const mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
  return (at(16) + mixedEarly + at(7) + mixedLate) >>> 0;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (constants[index] ?? 0) + (schedule[index] ?? 0);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  state.set([a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) >>> 0));
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
