import { hex } from '../octets/hex.ts';
import { ipv4Text, substitutesOf } from './substitute-ipv4.ts';

/** More different addresses or secrets than these share one substitute. */
const MOST = 1_000_000;

/** Addresses of a capture are met first, all of them, and given substitutes afterwards, in the order in which they were met. */
export class AddressBook {
  readonly #ipv4 = new Map<number, number>();
  readonly #ipv6 = new Map<string, Uint8Array>();
  readonly #macs = new Map<string, Uint8Array>();
  readonly #secrets = new Map<string, number>();
  /** Which pairs of octets begin an address, so that a search over any octets is quick. */
  readonly #beginnings = new Uint8Array(0x10000);

  meetIpv4(address: number): void {
    if (!staysIpv4(address) && this.#ipv4.size < MOST) this.#ipv4.set(address, this.#ipv4.get(address) ?? 0);
  }

  meetIpv6(octets: Uint8Array): void {
    if (!staysIpv6(octets) && this.#ipv6.size < MOST) meet(this.#ipv6, octets);
  }

  meetMac(octets: Uint8Array): void {
    if (!staysMac(octets) && this.#macs.size < MOST) meet(this.#macs, octets);
  }

  meetSecret(text: string): void {
    if (this.#secrets.has(text) || this.#secrets.size >= MOST) return;
    this.#secrets.set(text.length > 12 ? Buffer.from(text, 'latin1').toString('latin1') : text, this.#secrets.size + 1);
  }

  /** The number of a secret, from 1; 0 when it was not met, or when there are too many. */
  secret(text: string): number {
    return this.#secrets.get(text) ?? 0;
  }

  /** To be called once, when all was met. */
  assign(): void {
    this.#assignIpv4();
    this.#assignIpv6();
    this.#assignMacs();
    for (const address of this.#ipv4.keys()) this.#beginnings[address >>> 16] = 1;
    for (const key of [...this.#ipv6.keys(), ...this.#macs.keys()]) this.#beginnings[Number.parseInt(key.slice(0, 4), 16)] = 1;
  }

  #assignIpv4(): void {
    const sources = new Map<number, Generator<number>>();
    for (const address of this.#ipv4.keys()) {
      const { length } = ipv4Text(address);
      const source = sources.get(length) ?? substitutesOf(length);
      sources.set(length, source);
      let next = source.next();
      while (!next.done && this.#ipv4.has(next.value)) next = source.next();
      this.#ipv4.set(address, next.done ? substitutesOf(length).next().value! : next.value);
    }
  }

  /**
   * Two addresses that share their last three octets share them afterwards, as a host's addresses and its multicast group do. The first
   * ones are short, so that their text finds room where another stood.
   */
  #assignIpv6(): void {
    const tails = new Map<string, number>();
    const alike = new Map<string, number>();
    for (const key of this.#ipv6.keys()) {
      const tail = numberOf(tails, key.slice(26));
      const group = key.startsWith('ff');
      const kind = `${isLinkLocal(key)} ${tail}`;
      let head = group ? 0 : (alike.get(kind) ?? 0);
      alike.set(kind, head + 1);
      let substitute = makeIpv6(key, head, tail);
      while (!group && this.#ipv6.has(hex(substitute))) substitute = makeIpv6(key, (head += 0x10000), tail);
      this.#ipv6.set(key, substitute);
    }
    for (const key of this.#macs.keys()) if (key.startsWith('3333ff')) this.#macs.set(key, withTail(fromHex(key), numberOf(tails, key.slice(6))));
  }

  #assignMacs(): void {
    let number = 0;
    for (const key of this.#macs.keys()) {
      if (key.startsWith('3333ff')) continue;
      do number++; while (this.#macs.has(macText(number)));
      this.#macs.set(key, fromHex(macText(number)));
    }
  }

  ipv4(address: number): number {
    return staysIpv4(address) ? address : (this.#ipv4.get(address) ?? 0x0affffff);
  }

  ipv6(octets: Uint8Array): Uint8Array {
    return staysIpv6(octets) ? octets : (this.#ipv6.get(hex(octets)) ?? fromHex(`20010db8${'f'.repeat(24)}`));
  }

  mac(octets: Uint8Array): Uint8Array {
    return staysMac(octets) ? octets : (this.#macs.get(hex(octets)) ?? fromHex('02ffffffffff'));
  }

  knowsIpv4(address: number): boolean {
    return this.#ipv4.has(address);
  }

  knowsIpv6(octets: Uint8Array): boolean {
    return this.#ipv6.has(hex(octets));
  }

  knowsMac(octets: Uint8Array): boolean {
    return this.#macs.has(hex(octets));
  }

  /** Replaces every known address that stands in binary somewhere in `octets`. `long`: only those of more than four octets. */
  scrub(octets: Uint8Array, long = false): void {
    for (let at = 0; at + 4 <= octets.length; at++) {
      if (this.#beginnings[(octets[at]! << 8) | octets[at + 1]!] === 1) at += this.#scrubAt(octets, at, long);
    }
  }

  /** How many octets after the first one were replaced. */
  #scrubAt(octets: Uint8Array, at: number, long: boolean): number {
    const found = this.#ipv6.get(hex(octets.subarray(at, at + 16))) ?? this.#macs.get(hex(octets.subarray(at, at + 6)));
    if (found) {
      octets.set(found, at);
      return found.length - 1;
    }
    const substitute = long ? undefined : this.#ipv4.get(readWord(octets, at));
    if (substitute === undefined) return 0;
    writeWord(octets, at, substitute);
    return 3;
  }

  counts() {
    return { addresses: this.#ipv4.size + this.#ipv6.size, macs: this.#macs.size, secrets: this.#secrets.size };
  }
}

function meet(map: Map<string, Uint8Array>, octets: Uint8Array): void {
  const key = hex(octets);
  if (!map.has(key)) map.set(key, octets);
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return number;
}

/** Unspecified, loopback, multicast, broadcast. */
function staysIpv4(address: number): boolean {
  const first = address >>> 24;
  return address === 0 || first === 127 || (first >= 224 && first < 240) || address === 0xffffffff;
}

function staysIpv6(octets: Uint8Array): boolean {
  if (octets[0] === 0xff) return !hex(octets).startsWith('ff0200000000000000000001ff');
  return octets.subarray(0, 15).every((octet) => octet === 0) && octets[15]! <= 1;
}

function staysMac(octets: Uint8Array): boolean {
  if (octets[0]! & 1) return !hex(octets).startsWith('3333ff');
  return octets.every((octet) => octet === 0);
}

function isLinkLocal(key: string): boolean {
  return /^fe[89ab]/.test(key);
}

function makeIpv6(key: string, head: number, tail: number): Uint8Array {
  if (key.startsWith('ff')) return withTail(fromHex(key), tail);
  const digits = head.toString(16).padStart(8, '0');
  const prefix = isLinkLocal(key) ? `fe80000000000000${digits}00` : `20010db8${digits}${'0'.repeat(10)}`;
  return fromHex(prefix + tail.toString(16).padStart(6, '0'));
}

function withTail(octets: Uint8Array, tail: number): Uint8Array {
  octets.set([(tail >>> 16) & 255, (tail >>> 8) & 255, tail & 255], octets.length - 3);
  return octets;
}

function macText(number: number): string {
  return `02${number.toString(16).padStart(10, '0')}`;
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

export function readWord(octets: Uint8Array, at: number): number {
  return ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) >>> 0;
}

export function writeWord(octets: Uint8Array, at: number, value: number): void {
  octets.set([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255], at);
}
